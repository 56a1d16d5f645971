using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Bonded goods as customs watches them: exhibitions, books, what is due, guarantees, counts and what they found.</summary>
internal static class BondedDesk
{
    public static async Task<IResult> ExhibitionsAsync(string? state, string? after, DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.ExhibitionsAsync(state ?? "open", after, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.Page<ExhibitionsPage>(new { Found = found, State = state ?? "open" });

    public static async Task<IResult> ExhibitionAsync(string number, DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.ExhibitionAsync(number, cancellationToken)).Failed(out var problem, out var file) ? Show.Problem(problem) : Show.Page<DeskExhibitionPage>(new { File = file });

    public static async Task<IResult> BooksAsync(string? after, DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.BooksAsync(after, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.Page<BooksPage>(new { Found = found });

    public static Task<IResult> BookAsync(string number, string? after, string? moved, DeskBondedClient bonded, CancellationToken cancellationToken) => BookAsync(number, after, moved, null, bonded, cancellationToken);

    public static async Task<IResult> ActOnBookAsync(string number, HttpContext context, DeskBondedClient bonded, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var place = $"books/{Uri.EscapeDataString(number)}";
        var answer = posted["act"].ToString() switch
        {
            "adjustment" => await bonded.WriteAsync("adjustments", Adjustment(number, posted), Key(posted), cancellationToken),
            "closing" => await bonded.WriteAsync($"{place}/closing", [], Key(posted), cancellationToken),
            _ => await bonded.WriteAsync($"{place}/opening", [], Key(posted), cancellationToken),
        };
        if (!answer.Failed(out var refusal, out _))
            return Show.SeeOther($"/bonded/{place}");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await BookAsync(number, null, null, refusal, bonded, cancellationToken, posted);
    }

    public static async Task<IResult> CustomsLineAsync(DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.CustomsLineAsync(cancellationToken)).Failed(out var problem, out var line) ? Show.Problem(problem) : Show.Page<CustomsLinePage>(new { Line = line });

    public static async Task<IResult> DueAsync(string? due, string? after, DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.SalesAsync(due ?? "pressing", after, cancellationToken)).Failed(out var problem, out var sales) ? Show.Problem(problem) : Show.Page<DueSalesPage>(new { Sales = sales, Due = due ?? "pressing" });

    public static async Task<IResult> UnpaidAsync(string? after, DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.UnpaidAsync(after, cancellationToken)).Failed(out var problem, out var unpaid) ? Show.Problem(problem) : Show.Page<UnpaidPage>(new { Unpaid = unpaid });

    public static Task<IResult> GuaranteesAsync(string? state, string? after, DeskBondedClient bonded, CancellationToken cancellationToken) => GuaranteesAsync(state, after, null, null, bonded, cancellationToken);

    public static async Task<IResult> EndGuaranteeAsync(string number, HttpContext context, DeskBondedClient bonded, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if (!(await bonded.WriteAsync($"guarantees/{Uri.EscapeDataString(number)}/end", Typed(posted, "reasons"), Key(posted), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther("/bonded/guarantees");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await GuaranteesAsync(null, null, refusal, new TypedDecision(number, "", posted["reasons"].ToString()), bonded, cancellationToken);
    }

    public static async Task<IResult> StocktakesAsync(string? state, string? after, DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.StocktakesAsync(state ?? "drawn", after, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.Page<StocktakesPage>(new { Found = found, State = state ?? "drawn" });

    public static async Task<IResult> DrawAsync(HttpContext context, DeskBondedClient bonded, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var body = Typed(posted, "exhibition", "book", "seed");
        body["sample"] = int.TryParse(posted["sample"], NumberStyles.None, CultureInfo.InvariantCulture, out var sample) ? sample : posted["sample"].ToString();
        return (await bonded.WriteAsync("stocktakes", body, Key(posted), cancellationToken)).Failed(out var problem, out var drawn) ? Show.Problem(problem) : Show.SeeOther($"/bonded/stocktakes/{(string?)drawn["id"]}");
    }

    public static Task<IResult> StocktakeAsync(Guid id, DeskBondedClient bonded, CancellationToken cancellationToken) => StocktakeAsync(id, null, null, bonded, cancellationToken);

    public static async Task<IResult> CountAsync(Guid id, HttpContext context, DeskBondedClient bonded, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var lines = new JsonArray();
        for (var i = 0; posted.ContainsKey($"lot-{i}"); i++)
        {
            var line = new JsonObject { ["lot"] = posted[$"lot-{i}"].ToString(), ["counted"] = posted[$"counted-{i}"].ToString().Trim() };
            if (posted[$"note-{i}"].ToString().Trim() is { Length: > 0 } note)
                line["note"] = note;
            lines.Add((JsonNode)line);
        }
        if (!(await bonded.WriteAsync($"stocktakes/{id}/counts", new JsonObject { ["lines"] = lines }, Key(posted), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/bonded/stocktakes/{id}");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await StocktakeAsync(id, refusal, posted, bonded, cancellationToken);
    }

    public static Task<IResult> DifferencesAsync(string? after, string? lost, DeskBondedClient bonded, CancellationToken cancellationToken) => DifferencesAsync(after, lost, null, null, bonded, cancellationToken);

    public static Task<IResult> DecideLossAsync(Guid id, HttpContext context, DeskBondedClient bonded, CancellationToken cancellationToken) => DecideAsync($"losses/{id}/decision", context, bonded, cancellationToken);

    private static async Task<IResult> DecideAsync(string place, HttpContext context, DeskBondedClient bonded, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var body = new JsonObject { ["outcome"] = posted["outcome"].ToString(), ["reasons"] = posted["reasons"].ToString() };
        if (!(await bonded.WriteAsync(place, body, Key(posted), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther("/bonded/differences");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await DifferencesAsync(null, null, refusal, new TypedDecision(place, posted["outcome"].ToString(), posted["reasons"].ToString()), bonded, cancellationToken);
    }

    private static async Task<IResult> BookAsync(string number, string? after, string? moved, ServiceProblem? refusal, DeskBondedClient bonded, CancellationToken cancellationToken, IFormCollection? typed = null)
    {
        var (items, movements) = (bonded.ItemsAsync(number, after, cancellationToken), bonded.MovementsAsync(number, moved, cancellationToken));
        if ((await bonded.BookAsync(number, cancellationToken)).Failed(out var problem, out var book))
            return Show.Problem(problem);
        return Show.Page<DeskBookPage>(new { Book = book, Items = (await items).Or(Slice<StockItem>.Empty), Movements = (await movements).Or(Slice<MovementLine>.Empty), Problem = refusal, Typed = typed }, refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> StocktakeAsync(Guid id, ServiceProblem? refusal, IFormCollection? typed, DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.StocktakeAsync(id, cancellationToken)).Failed(out var problem, out var stocktake) ? Show.Problem(problem) : Show.Page<StocktakePage>(new { Stocktake = stocktake, Problem = refusal, Typed = typed }, refusal?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> GuaranteesAsync(string? state, string? after, ServiceProblem? refusal, TypedDecision? typed, DeskBondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.GuaranteesAsync(state, after, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.Page<GuaranteesPage>(new { Found = found, State = state, Problem = refusal, Typed = typed }, refusal?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> DifferencesAsync(string? after, string? lost, ServiceProblem? refusal, TypedDecision? typed, DeskBondedClient bonded, CancellationToken cancellationToken)
    {
        var losses = bonded.LossesAsync(lost, cancellationToken);
        if ((await bonded.DiscrepanciesAsync(after, cancellationToken)).Failed(out var problem, out var discrepancies) || (await losses).Failed(out problem, out _))
            return Show.Problem(problem);
        return Show.Page<DifferencesPage>(new { Discrepancies = discrepancies, Losses = (await losses).Value!, Problem = refusal, Typed = typed }, refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static JsonObject Adjustment(string book, IFormCollection posted)
    {
        var body = Typed(posted, "serial", "place", "quantity", "reason");
        body["book"] = book;
        body["item"] = int.TryParse(posted["item"], NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item : null;
        return body;
    }

    /// <summary>What was typed into these fields; the empty ones are left out.</summary>
    private static JsonObject Typed(IFormCollection posted, params string[] names) =>
        new(names.Select(name => (Name: name, Text: posted[name].ToString().Trim())).Where(field => field.Text.Length > 0).Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Text)));

    private static string Key(IFormCollection form) => Guid.TryParse(form["key"], out var key) ? key.ToString() : Guid.CreateVersion7().ToString();
}

/// <summary>What was typed to decide a loss or to end a guarantee.</summary>
/// <param name="Place">In the API, below the desk; of a guarantee its number.</param>
public sealed record TypedDecision(string Place, string Outcome, string Reasons);
