using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Domain.Reports;
using Platform.CosmeticsFiling.Pilot;
using Platform.CosmeticsFiling.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Inspections;

/// <summary>The first step: who is in the draw and how many are drawn, before anybody can know the seed.</summary>
public sealed record FixForm
{
    [Required, Range(2021, 2200)]
    public int? Year { get; init; }

    /// <summary>Such as <c>routine</c>; one draw for each year, purpose and round.</summary>
    [Required, RegularExpression("^[a-z][a-z0-9-]{0,59}$", ErrorMessage = "routine")]
    public string? Purpose { get; init; }

    [Required, Range(1, 100)]
    public int? Round { get; init; }

    /// <summary>How many are drawn.</summary>
    [Required, Range(1, 10000)]
    public int? Count { get; init; }

    /// <summary>What will be the seed, in words that leave no choice, such as the winning numbers of a named lottery draw that has not taken place.</summary>
    [Required, StringLength(400)]
    public string? SeedSource { get; init; }

    /// <summary>When the seed becomes known to everybody; later than now.</summary>
    [Required]
    public DateTimeOffset? SeedKnownFrom { get; init; }
}

/// <summary>The second step.</summary>
public sealed record SeedForm
{
    /// <summary>Exactly as its source has published it.</summary>
    [Required, StringLength(200)]
    public string? Seed { get; init; }
}

internal sealed record DrawRecord
{
    public const string Fixed = "fixed";
    public const string Drawn = "drawn";

    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required string Purpose { get; init; }

    public required int Round { get; init; }

    public required string Organ { get; init; }

    public string State { get; init; } = Fixed;

    /// <summary>The day whose filings in force are in the draw.</summary>
    public required DateOnly AsOf { get; init; }

    public required string Method { get; init; }

    public required string Population { get; init; }

    public required int PopulationCount { get; init; }

    public required string PopulationHash { get; init; }

    public required int Size { get; init; }

    public required string SeedSource { get; init; }

    public required DateTimeOffset SeedFrom { get; init; }

    public required DateTimeOffset FixedAt { get; init; }

    public required Guid FixedBy { get; init; }

    public string? Seed { get; init; }

    public DateTimeOffset? DrawnAt { get; init; }

    public Guid? DrawnBy { get; init; }

    /// <summary>JSON of <see cref="Inspections.Drawn"/>s.</summary>
    public string? Result { get; init; }

    public IReadOnlyList<Drawn> Read() => Result is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<Drawn>>(Result, JsonDefaults.Options)!;
}

/// <summary>A draw as everybody sees it: enough to compute it again.</summary>
/// <param name="State"><c>fixed</c>, or <c>drawn</c>.</param>
/// <param name="MethodText">What is computed, in words.</param>
/// <param name="PopulationUrl">The list itself, as the file whose SHA-256 is <paramref name="PopulationHash"/>.</param>
/// <param name="Items">Empty until it is drawn.</param>
internal sealed record DrawView(
    Guid Id,
    int Year,
    string Purpose,
    int Round,
    string State,
    string StateTitle,
    DateOnly AsOf,
    int Count,
    string Method,
    string MethodText,
    int PopulationCount,
    string PopulationHash,
    string PopulationUrl,
    string SeedSource,
    DateTimeOffset SeedKnownFrom,
    DateTimeOffset FixedAt,
    string? Seed,
    DateTimeOffset? DrawnAt,
    IReadOnlyList<Drawn> Items)
{
    public static DrawView Of(DrawRecord draw) => new(
        draw.Id, draw.Year, draw.Purpose, draw.Round, draw.State, PilotWords.Of($"draw.{draw.State}"), draw.AsOf, draw.Size, draw.Method, PilotWords.Of($"draw.method.{draw.Method}"), draw.PopulationCount, draw.PopulationHash,
        $"/api/cosmetics/public/inspections/draws/{draw.Id}/population", draw.SeedSource, draw.SeedFrom.InShanghai(), draw.FixedAt.InShanghai(), draw.Seed, draw.DrawnAt?.InShanghai(), draw.Read());
}

internal static class DrawProblems
{
    /// <summary>There is a draw for this year, purpose and round.</summary>
    public static readonly ProblemKind Exists = Kind("draw-exists");

    /// <summary>A draw that has been drawn stays as it is.</summary>
    public static readonly ProblemKind Done = Kind("draw-done");

    /// <summary>The seed cannot be known yet.</summary>
    public static readonly ProblemKind SeedNotKnown = Kind("seed-not-known");

    public static readonly ProblemKind NothingToDraw = Kind("nothing-to-draw");

    private static ProblemKind Kind(string code) => new(code, StatusCodes.Status409Conflict, typeof(PilotTexts));
}

/// <summary>
/// Random inspection in two steps (S0 task 70): the population is fixed and its hash published; when the announced seed is known, the lot
/// follows from both. Whoever draws has nothing to choose.
/// </summary>
internal sealed class Draws(Database database, Writes writes, TimeProvider time)
{
    private const int Latest = 200;

    /// <summary>The draw's id.</summary>
    public async Task<Outcome<string>> FixAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await writes.OnceAsync<FixForm>(body, Errors, "inspection-draw", key, caller, (work, form) => FixAsync(work, form, caller, cancellationToken), cancellationToken);
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            // Somebody else fixed the same draw at the same moment.
            return DrawProblems.Exists;
        }
    }

    public Task<Outcome<string>> DrawAsync(Guid id, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<SeedForm>(body, form => Bodies.Errors(form), $"inspection-seed {id}", key, caller, (work, form) => DrawAsync(work, id, form.Seed!, caller, cancellationToken), cancellationToken);

    public async Task<Page<DrawView>> AllAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return new Page<DrawView>([.. (await work.QueryAsync<DrawRecord>("Inspections.Latest", new { Most = Latest }, cancellationToken)).Select(DrawView.Of)], null);
    }

    public async Task<Outcome<DrawRecord>> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindAsync<DrawRecord>("Inspections.Get", new { Id = id }, cancellationToken) is { } draw ? draw : CommonProblems.NotFound;
    }

    private async Task<Outcome<string>> FixAsync(Work work, FixForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (!MayDraw(caller))
            return CommonProblems.Forbidden;
        var now = time.GetUtcNow();
        if (await work.FindAsync<Guid?>("Inspections.Same", new { form.Year, form.Purpose, form.Round }, cancellationToken) is not null)
            return DrawProblems.Exists;
        var population = Lot.Canonical(await work.QueryAsync<string>("Inspections.InForce", new { AsOf = now.ShanghaiDate() }, cancellationToken));
        if (population.Length == 0)
            return DrawProblems.NothingToDraw;
        var draw = new DrawRecord
        {
            Id = Guid.CreateVersion7(now),
            Year = form.Year!.Value,
            Purpose = form.Purpose!,
            Round = form.Round!.Value,
            Organ = Authorities.Municipal,
            AsOf = now.ShanghaiDate(),
            Method = Lot.Method,
            Population = population,
            PopulationCount = population.Count(character => character == '\n'),
            PopulationHash = Lot.HashOf(population),
            Size = form.Count!.Value,
            SeedSource = form.SeedSource!,
            SeedFrom = form.SeedKnownFrom!.Value,
            FixedAt = now,
            FixedBy = caller.AccountId,
        };
        await work.ExecuteAsync("Inspections.Insert", draw, cancellationToken);
        return draw.Id.ToString();
    }

    private async Task<Outcome<string>> DrawAsync(Work work, Guid id, string seed, Caller caller, CancellationToken cancellationToken)
    {
        if (!MayDraw(caller))
            return CommonProblems.Forbidden;
        if (await work.FindAsync<DrawRecord>("Inspections.Get", new { Id = id }, cancellationToken) is not { } draw)
            return CommonProblems.NotFound;
        var now = time.GetUtcNow();
        if (now < draw.SeedFrom)
            return DrawProblems.SeedNotKnown.With(draw.SeedSource, draw.SeedFrom.InShanghai());
        var result = JsonSerializer.Serialize(Lot.Draw(draw.Population, seed, draw.Size), JsonDefaults.Options);
        // Of two who draw at once the first has drawn.
        var first = await work.ExecuteAsync("Inspections.Draw", new { Id = id, Seed = seed, DrawnAt = now, DrawnBy = caller.AccountId, Result = result }, cancellationToken) == 1;
        return first ? id.ToString() : DrawProblems.Done;
    }

    // Supervisors, and officers who handle cosmetics somewhere; what others handle is not theirs to inspect.
    private static bool MayDraw(Caller caller) => caller.Is(Roles.Supervisor) || caller.SeesZonesOf(ReportMatter.MatterCode).Length > 0;

    private IEnumerable<FieldError> Errors(FixForm form)
    {
        foreach (var error in Bodies.Errors(form))
            yield return error;
        if (form.SeedKnownFrom <= time.GetUtcNow())
            yield return Bodies.Error("/seedKnownFrom", "seed-known-already");
    }
}
