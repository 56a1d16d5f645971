using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Tables;

/// <summary>For whom a window is open.</summary>
public enum WindowGroup
{
    All,
    Doctor,
}

/// <summary>When a year's graduates may be filed for, both days included.</summary>
internal sealed record GraduateWindow(int Year, WindowGroup Group, DateOnly From, DateOnly To, Words Source)
{
    public bool IsFor(Education? education) => Group == WindowGroup.All || education == Domain.Education.Doctor;

    public bool IsOpenOn(DateOnly day) => From <= day && day <= To;
}

/// <summary>The windows of each year as published (GR21, GR26). Of a year without rows nothing is known yet, and nothing is guessed.</summary>
internal static class GraduateWindows
{
    private static readonly IReadOnlyList<GraduateWindow> All = Shipped.Read<GraduateWindow>("Tables.graduate-windows.json");

    public static IReadOnlyList<GraduateWindow> Of(int year) => [.. All.Where(window => window.Year == year)];

    public static GraduateWindow? OpenOn(DateOnly day, Education education) => All.FirstOrDefault(window => window.IsFor(education) && window.IsOpenOn(day));
}
