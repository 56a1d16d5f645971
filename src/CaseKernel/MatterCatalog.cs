using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;

namespace Platform.CaseKernel;

/// <summary>
/// The matters of one service. A matter whose form or rules have changed stands here once per form version: new cases
/// begin with the newest, an open case is handled to its end by the version it began with. What contradicts itself stops the start.
/// </summary>
public sealed class MatterCatalog
{
    private readonly Dictionary<(string Code, int Version), Matter> versions;
    private readonly Dictionary<string, Matter> newest;

    public MatterCatalog(string service, IReadOnlyList<Matter> matters)
    {
        ArgumentNullException.ThrowIfNull(matters);
        if (Defects(matters).FirstOrDefault() is { } defect)
            throw new InvalidOperationException(defect);
        Service = service;
        versions = matters.ToDictionary(matter => (matter.Code, matter.FormVersion));
        newest = matters.GroupBy(matter => matter.Code).ToDictionary(group => group.Key, group => group.MaxBy(matter => matter.FormVersion)!);
    }

    /// <summary>The service's name in the HTTP contract.</summary>
    public string Service { get; }

    /// <summary>Each matter once, in its newest version.</summary>
    public IEnumerable<Matter> All => newest.Values;

    public IEnumerable<Matter> EveryVersion => versions.Values;

    /// <summary>Every act that an officer may find open in some case.</summary>
    public IEnumerable<Act> OfficerActs => EveryVersion.SelectMany(ActsOf).Distinct();

    /// <summary>Acts of applicants beyond those that every case knows.</summary>
    public IEnumerable<Act> ApplicantActs => EveryVersion.SelectMany(matter => ActsOf(matter, Audience.Applicant)).Distinct().Except([Act.Submit, Act.Resubmit, Act.Withdraw]);

    /// <summary>The newest version.</summary>
    public Matter? Find(string? code) => code is null ? null : newest.GetValueOrDefault(code);

    /// <summary>The newest version.</summary>
    public Matter this[string code] => newest[code];

    /// <summary>The matter as it was when the case began.</summary>
    public Matter Of(CaseRecord @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return Of(@case.Matter, @case.FormVersion);
    }

    internal Matter Of(string code, int formVersion) => versions[(code, formVersion)];

    private static IEnumerable<string> Defects(IReadOnlyList<Matter> matters)
    {
        foreach (var twice in matters.GroupBy(matter => (matter.Code, matter.FormVersion)).Where(group => group.Count() > 1))
            yield return $"{twice.Key.Code} stands twice with form version {twice.Key.FormVersion}.";
        foreach (var prefix in matters.GroupBy(matter => matter.NumberPrefix).Where(group => group.DistinctBy(matter => matter.Code).Count() > 1))
            yield return $"Two matters share the number prefix {prefix.Key}; their case numbers would collide.";
        // Making a flow table checks it; asked for here, a wrong one stops the start and not a case.
        foreach (var act in matters.SelectMany(ActsOf).Distinct().GroupBy(act => act.Name).Where(group => group.Count() > 1))
            yield return $"The act {act.Key} is declared with different bodies; its route can have one.";
        foreach (var act in matters.SelectMany(ActsOf).Where(act => act.Body is not null && !act.Body.IsAssignableTo(typeof(IActBody))))
            yield return $"The body of the act {act.Name} is no {nameof(IActBody)}.";
        foreach (var matter in matters.Where(matter => MatterWords.Missing(matter).Any()))
            yield return $"{matter.Code} lacks words: {string.Join(", ", MatterWords.Missing(matter))}.";
        foreach (var matter in matters.Where(matter => Privacy.PersonalPlaces.Undecided(matter.FormType).Any()))
            yield return $"{matter.Code} does not say whether it is personal: {string.Join(", ", Privacy.PersonalPlaces.Undecided(matter.FormType))}.";
        foreach (var defect in matters.SelectMany(ConsultationDefects))
            yield return defect;
    }

    private static IEnumerable<string> ConsultationDefects(Matter matter)
    {
        foreach (var twice in matter.Consultations.GroupBy(consultation => consultation.Code).Where(group => group.Count() > 1))
            yield return $"{matter.Code} declares the consultation {twice.Key} twice.";
        foreach (var defect in matter.Consultations.SelectMany(consultation => consultation.Defects(matter.Flow)))
            yield return $"{matter.Code}: {defect}";
        // Rounds are kept by the case's version: one step begins one.
        foreach (var act in matter.Consultations.SelectMany(consultation => consultation.AskedBy).GroupBy(act => act).Where(group => group.Count() > 1))
            yield return $"{matter.Code} asks two consultations by {act.Key}.";
        foreach (var step in matter.Flow.Steps.Where(step => step.Settled is { } settled && !matter.Consultations.Any(consultation => consultation.Code == settled.Consultation && consultation.OpenIn.Contains(step.From))))
            yield return $"{matter.Code}: ({step.From}, {step.Act}) waits for {step.Settled!.Consultation}, which is not asked there.";
        foreach (var step in matter.Flow.Steps.Where(step => step.Settled is { Outcome: not (RoundState.Agreed or RoundState.Refused) }))
            yield return $"{matter.Code}: ({step.From}, {step.Act}) waits for {step.Settled!.Outcome}, which is no answer.";
    }

    private static IEnumerable<Act> ActsOf(Matter matter) => ActsOf(matter, Audience.Officer);

    private static IEnumerable<Act> ActsOf(Matter matter, Audience audience) => matter.Flow.Steps.Where(step => step.By == audience).Select(step => step.Act);
}
