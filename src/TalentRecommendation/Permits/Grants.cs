using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Permits;

/// <summary>What the talent side grants: in which class, and to which last day.</summary>
public sealed record WorkPermitGrant : IDatedActBody
{
    [Required]
    public WorkPermitClass? Class { get; init; }

    [Required]
    public DateOnly? ValidUntil { get; init; }

    public IEnumerable<FieldError> Errors()
    {
        if (Class is null)
            yield return CaseProblems.Field("/class", "field-required");
        if (ValidUntil is null)
            yield return CaseProblems.Field("/validUntil", "field-required");
    }

    public IEnumerable<FieldError> Errors(ActDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        if (ValidUntil <= day.Today)
            yield return StaffProblems.At("/validUntil", "grant-lies-behind");
    }
}

/// <summary>What the police grant: to which last day, and to whom of the family for as long.</summary>
public sealed record ResidencePermitGrant : IDatedActBody
{
    [Required]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Places in the application's family, from 0, of those who get the same term.</summary>
    [MaxLength(10)]
    public IReadOnlyList<int>? Family { get; init; }

    public IEnumerable<FieldError> Errors()
    {
        if (ValidUntil is null)
            yield return CaseProblems.Field("/validUntil", "field-required");
    }

    public IEnumerable<FieldError> Errors(ActDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        if (ValidUntil is { } until && until < PermitTerms.LeastResidence(day.Today))
            yield return StaffProblems.At("/validUntil", "residence-too-short", TalentTerm.ResidenceLeast.On(day.Today));
    }
}

/// <summary>Whether a grant stays below what the form and the zone allow.</summary>
internal static class Grants
{
    /// <param name="workPermitEnd">Of the work permit that a residence permit would rest on, as far as it is known by now.</param>
    public static Problem? Refusal(ForeignStaffForm form, string zone, object? grant, DateOnly today, DateOnly? workPermitEnd) => grant switch
    {
        WorkPermitGrant work => Beyond(PermitTerms.WorkPermit(form, work.Class!.Value, today), work.ValidUntil!.Value)
            ?? (work.Class < form.Class ? Wrong("/class", "grant-above-application") : null)
            ?? (form.AsksForResidencePermit && work.ValidUntil < PermitTerms.LeastResidence(today) && !PermitTerms.FiveYears(form, zone, today) ? Wrong("/validUntil", "residence-too-short", TalentTerm.ResidenceLeast.On(today)) : null),
        ResidencePermitGrant residence => Beyond(PermitTerms.Residence(form, zone, today, workPermitEnd), residence.ValidUntil!.Value)
            ?? (residence.Family?.All(place => place >= 0 && place < (form.Family?.Count ?? 0)) == false ? Wrong("/family", "grant-family-unknown") : null),
        _ => null,
    };

    private static Problem? Beyond(Ceiling ceiling, DateOnly until) => until <= ceiling.Until ? null
        : StaffProblems.BeyondCeiling.With(ceiling.Until, ceiling.Reason) with
        {
            Provision = ceiling.Provision,
            Errors = [new FieldError("/validUntil", StaffProblems.BeyondCeiling.Code, StaffProblems.BeyondCeiling.Title(ceiling.Until, ceiling.Reason), ceiling.Provision)],
        };

    private static Problem Wrong(string pointer, string code, params object?[] args) => ((Problem)CaseProblems.BodyIncomplete) with { Errors = [StaffProblems.At(pointer, code, args)] };
}
