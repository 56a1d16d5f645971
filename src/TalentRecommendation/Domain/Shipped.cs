using System.Text.Json;
using Platform.ServiceDefaults;

namespace Platform.TalentRecommendation.Domain;

/// <summary>Dated tables that come with the release as JSON (<c>Data/…</c>).</summary>
internal static class Shipped
{
    /// <param name="name">Folder and file, such as <c>Tables.recognised-qualifications.json</c>.</param>
    public static IReadOnlyList<T> Read<T>(string name)
    {
        var assembly = typeof(Shipped).Assembly;
        using var table = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Data.{name}")!;
        return JsonSerializer.Deserialize<T[]>(table, JsonDefaults.Options)!;
    }

    /// <summary>Both days count; an open end is null.</summary>
    public static bool Covers(DateOnly validFrom, DateOnly? validTo, DateOnly day) => validFrom <= day && (validTo is not { } last || day <= last);
}
