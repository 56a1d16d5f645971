using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel;

/// <summary>The words a declaration refers to; one that is missing would be found by an applicant.</summary>
internal static class MatterWords
{
    public static IEnumerable<string> Missing(Matter matter) =>
        Needed(matter).Distinct().Where(key => !matter.HasWord(key))
            .Concat(matter.Flow.Steps.Select(step => $"act.{step.Act}").Distinct().Where(key => !matter.HasWord(key) && !Text.Exists(typeof(CaseTexts), key)));

    private static IEnumerable<string> Needed(Matter matter) =>
    [
        $"matter.{matter.Code}",
        "remedies",
        .. matter.Flow.States.Select(state => $"state.{state}"),
        .. matter.Limits.Select(limit => $"limit.{limit.Code}"),
        .. matter.Limits.Select(limit => limit.Extendable).OfType<Clock.Extension>().Select(extension => $"authority.{extension.AuthorityKey}"),
        .. matter.PauseGrounds.Select(ground => $"pause.{ground.Code}"),
        .. matter.RevocationGrounds.Select(ground => $"revocation.{ground.Code}"),
        .. matter.Consultations.Select(consultation => $"consultation.{consultation.Code}"),
        .. matter.Consultations.Where(consultation => consultation.AskedBy.Count > 0).Select(consultation => $"question.{consultation.Code}"),
        .. matter.Consultations.SelectMany(consultation => consultation.Departments).Select(department => $"department.{department.Code}"),
        .. matter.Zones.Select(zone => $"organ.{matter.OrganFor(zone).Code}"),
        .. matter.MaterialsFor("{}").Select(material => $"material.{material.Code}"),
    ];
}
