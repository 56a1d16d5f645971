namespace Platform.Web.Applicant.Features;

/// <summary>The matters in the order of an office's life, for headings. What may be filed when is the service's to say.</summary>
internal static class OfficeLife
{
    public const string SetUp = "set-up";

    public static readonly IReadOnlyList<string> Phases = [SetUp, "life", "end"];

    public static string PhaseOf(string matter) => matter switch
    {
        "ro.establish" => SetUp,
        "ro.deregister" => "end",
        _ => "life",
    };

    /// <summary>Filed for an office that is registered.</summary>
    public static bool IsLater(string matter) => PhaseOf(matter) != SetUp;
}
