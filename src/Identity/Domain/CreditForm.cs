using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Domain;

/// <summary>How customs rate an enterprise from a day on; of a day that is recorded already it is the correction.</summary>
/// <param name="Level">By its name (<see cref="CreditLevels.All"/>).</param>
/// <param name="From">In Shanghai; it may come later.</param>
internal sealed record CreditForm(string? Level, DateOnly? From)
{
    /// <summary>What is wrong with it, all at once.</summary>
    public IEnumerable<FieldError> Errors()
    {
        if (string.IsNullOrEmpty(Level))
            yield return At("/level", IdentityProblems.FieldRequired);
        else if (!CreditLevels.All.Contains(Level))
            yield return At("/level", IdentityProblems.CreditLevelUnknown, CreditLevels.All.Select(CreditLevels.Title));
        if (From is null)
            yield return At("/from", IdentityProblems.FieldRequired);
        else if (From < CreditLevels.Since)
            yield return At("/from", IdentityProblems.CreditTooEarly, CreditLevels.Since);
    }

    private static FieldError At(string pointer, ProblemKind kind, params object?[] args) => new(pointer, kind.Code, kind.Title(args), Law.CreditLevels);
}

internal static class CreditAccess
{
    private const string CustomsMatter = "bex.exhibit";

    /// <summary>An officer of customs, whatever the zone: a rating holds in all of them.</summary>
    public static bool MayRate(this Caller caller) => caller.Is(Roles.Officer) && Zones.All.Any(zone => caller.MayHandle(zone, CustomsMatter));
}
