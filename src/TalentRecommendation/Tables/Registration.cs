using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Tables;

/// <summary>What GR21 asks of an enterprise's registration, and where a form falls short of it.</summary>
internal static class Registration
{
    /// <summary>The floor that the capital does not reach; null when it does, or none is asked. A branch has no capital of its own.</summary>
    public static decimal? CapitalMissed(IEmployerConditions form) =>
        IsHeldToIt(form) && form is { IsBranch: false, Year: { } year, RegisteredCapital: { } capital } && GraduateConditions.Of(year).CapitalFloor is var floor && capital < floor ? floor : null;

    /// <summary>The day by which it should have been registered; null when it was, or none is asked.</summary>
    public static DateOnly? DayMissed(IEmployerConditions form) =>
        IsHeldToIt(form) && form is { Year: { } year, RegisteredOn: { } day } && GraduateConditions.Of(year).RegistrationCutOff(year) is var last && day > last ? last : null;

    /// <summary>Graduates' own enterprises are exempt.</summary>
    public static bool IsHeldToIt(IEmployerConditions form) => form is { IsEnterprise: true, IsOwnStartUp: false };
}
