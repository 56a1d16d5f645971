using System.Text.Json.Nodes;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot;

/// <summary>What the pilot and the draw refuse beside the kernel.</summary>
internal static class PilotProblems
{
    /// <summary>A product that would be used is suspended or cancelled; the answer says which, since when and why.</summary>
    public static readonly ProblemKind ComponentBlocked = Kind("component-blocked");

    /// <summary>The site was not approved for this product.</summary>
    public static readonly ProblemKind ComponentNotApproved = Kind("component-not-approved");

    /// <summary>The site has ended, or its certificate has run out.</summary>
    public static readonly ProblemKind SiteNotOpen = Kind("site-not-open");

    public static readonly ProblemKind BatchUnknown = Kind("batch-unknown");

    public static readonly ProblemKind BatchExpired = Kind("batch-expired");

    /// <summary>There is less left of the batch than would be used.</summary>
    public static readonly ProblemKind BatchShort = Kind("batch-short");

    /// <summary>The batch was received before with another last day.</summary>
    public static readonly ProblemKind BatchDiffers = Kind("batch-differs");

    public static Problem Blocked(string number, Filing? filing)
    {
        var since = filing?.SuspendedOn ?? filing?.EndedOn;
        return ComponentBlocked.With(number, filing?.NameZh, since) with
        {
            Provision = PilotLaw.InForce,
            Extensions = new Dictionary<string, JsonNode?>
            {
                ["number"] = number,
                ["name"] = filing?.NameZh,
                ["since"] = since?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["ground"] = filing?.Ground,
                ["groundTitle"] = GroundTitle(filing?.Ground)?.InCallersLanguage(),
            },
        };
    }

    /// <summary>A ground of a block in the register's words; a code that has none is shown as it is.</summary>
    public static Text? GroundTitle(string? ground) =>
        ground is not null && Text.Exists(typeof(CosTexts), $"ground.{ground}") ? new Text(typeof(CosTexts), $"ground.{ground}") : null;

    private static ProblemKind Kind(string code) => new(code, StatusCodes.Status409Conflict, typeof(PilotTexts));
}
