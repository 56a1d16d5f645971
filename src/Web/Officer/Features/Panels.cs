using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>The panel that reviews a title: called together, completed, its votes shown all at once.</summary>
internal static class Panels
{
    /// <summary>Rows for members on the page; how many a panel needs is the service's to say.</summary>
    public const int Rows = 7;

    /// <summary>Of them so many are shown at first.</summary>
    public const int RowsAtFirst = 3;

    public static async Task<IResult> ActAsync(Guid id, HttpContext context, DeskClient desk, DeskTalentClient talent, [AsParameters] Beside beside, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var members = new JsonArray([.. Enumerable.Range(0, Rows).Where(row => Cell(posted, row, "name").Length > 0).Select(row => (JsonNode)Member(posted, row))]);
        var (place, body) = posted["act"].ToString() switch
        {
            "reveal" => ("panel/reveal", new JsonObject()),
            "extend" => ("panel/extension", new JsonObject { ["votesUntil"] = posted["votesUntil"].ToString() is { Length: > 0 } extended ? extended : null }),
            "replace" => ("panel/members", members.Count == 0 ? [] : members[0]!.DeepClone().AsObject()),
            _ => ("panel", new JsonObject
            {
                ["quorum"] = int.TryParse(posted["quorum"], NumberStyles.None, CultureInfo.InvariantCulture, out var quorum) ? quorum : null,
                ["votesUntil"] = posted["votesUntil"].ToString() is { Length: > 0 } until ? until : null,
                ["members"] = members,
            }),
        };
        var key = Guid.TryParse(posted["key"], out var given) ? given.ToString() : Guid.CreateVersion7().ToString();
        if (!(await talent.WriteAsync($"cases/{id}/{place}", body, key, cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/cases/{id}#panel");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await CaseDesk.WithPanelAsync(id, refusal, posted, desk, beside, cancellationToken);
    }

    private static JsonObject Member(IFormCollection posted, int row) => new()
    {
        ["name"] = Cell(posted, row, "name"),
        ["organisation"] = Cell(posted, row, "organisation"),
        ["mail"] = Cell(posted, row, "mail"),
    };

    private static string Cell(IFormCollection posted, int row, string name) => posted[string.Create(CultureInfo.InvariantCulture, $"members-{row}-{name}")].ToString().Trim();
}
