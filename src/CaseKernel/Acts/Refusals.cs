using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>The reasons that several acts share for saying no.</summary>
internal static class Refusals
{
    /// <summary>The case, if this caller may know that it exists; a stranger's case is not found, whatever the reason.</summary>
    public static async Task<Outcome<CaseRecord>> VisibleAsync(this Work work, Guid id, Caller? caller, Audience audience, CancellationToken cancellationToken)
    {
        var @case = await work.FindCaseAsync(id, cancellationToken);
        var visible = @case is not null && audience switch
        {
            Audience.Applicant => caller?.ActsFor(@case.OrganisationId) == true,
            Audience.Officer => @case.SubmittedAt is not null && caller?.MayHandle(@case.Zone, @case.Matter) == true,
            Audience.System => caller is null,
            _ => false,
        };
        return visible ? @case! : CommonProblems.NotFound;
    }

    /// <param name="differing">Pointers where what was sent differs from what is stored now.</param>
    public static Problem Stale(CaseRecord current, IReadOnlyList<string>? differing = null) => ((Problem)CaseProblems.StaleVersion) with
    {
        Extensions = new Dictionary<string, JsonNode?>
        {
            ["current"] = current.Version,
            ["state"] = current.State,
            ["differing"] = new JsonArray([.. (differing ?? []).Select(pointer => (JsonNode)pointer)]),
        },
    };

    public static Problem NotOpen(Matter matter, CaseRecord @case, Act act) =>
        CaseProblems.ActNotOpen.With(matter.TitleOfAct(act.Name), matter.TitleOf(matter.Flow[@case.State])) with
        {
            Extensions = new Dictionary<string, JsonNode?> { ["state"] = @case.State },
        };
}
