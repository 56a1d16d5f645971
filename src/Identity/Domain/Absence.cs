using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Domain;

/// <summary>From and to are days in Shanghai, both included.</summary>
internal sealed record AbsenceRequest(DateOnly? From, DateOnly? To, Guid? Substitute)
{
    /// <summary>What is wrong with the request by itself, all at once.</summary>
    /// <param name="running">The first day of an absence that has begun: it may be lengthened or cut short without beginning anew.</param>
    public IEnumerable<FieldError> Errors(Guid accountId, DateOnly today, DateOnly? running)
    {
        if (From is null)
            yield return At("/from", IdentityProblems.FieldRequired);
        else if (From < today && From != running)
            yield return At("/from", IdentityProblems.AbsenceInThePast, today);
        if (To is null)
            yield return At("/to", IdentityProblems.FieldRequired);
        else if (To < From)
            yield return At("/to", IdentityProblems.AbsenceOutOfOrder, From);
        else if (To < today)
            yield return At("/to", IdentityProblems.AbsenceInThePast, today);
        if (Substitute is null)
            yield return At("/substitute", IdentityProblems.FieldRequired);
        else if (Substitute == accountId)
            yield return At("/substitute", IdentityProblems.SubstituteSelf);
    }

    public static Problem Refuse(params IReadOnlyList<FieldError> errors) => ((Problem)IdentityProblems.AbsenceInvalid) with { Errors = errors };

    public static FieldError At(string pointer, ProblemKind kind, params object?[] args) => new(pointer, kind.Code, kind.Title(args));
}
