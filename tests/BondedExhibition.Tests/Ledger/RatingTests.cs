using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;
using MassTransit;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Contracts.Identity.V1;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>What rests on a rating is looked at again when the rating goes (L581 art. 10; S0 task 10; AEO282; domain reference §3.5).</summary>
public sealed class RatingTests(BondedService service)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Of a guarantee that began on 2026-06-01; the latest level first.</summary>
    [Theory]
    [InlineData("exemption", "advanced 2026-04-01", null)]
    [InlineData("exemption", "certified 2026-09-01, advanced 2026-04-01", "2026-09-01")]
    [InlineData("exemption", "dishonest 2026-10-01, ordinary 2026-09-01, advanced 2026-04-01", "2026-09-01")]
    [InlineData("exemption", "advanced 2026-10-01, ordinary 2026-09-01", null)]
    [InlineData("exemption", "ordinary 2026-04-01", "2026-06-01")]
    [InlineData("exemption", "", "2026-06-01")]
    [InlineData("waiver", "", null)]
    [InlineData("waiver", "ordinary 2026-09-01, advanced 2026-04-01", null)]
    [InlineData("waiver", "seriouslyDishonest 2026-10-01, dishonest 2026-09-01, ordinary 2026-04-01", "2026-09-01")]
    [InlineData("waiver", "certified 2026-10-01, dishonest 2026-09-01", null)]
    [InlineData("letter", "seriouslyDishonest 2026-09-01", null)]
    [InlineData("deposit", "", null)]
    public void The_day_since_which_the_rating_is_gone_follows_from_the_levels(string kind, string ratings, string? since) =>
        Assert.Equal(Day(since), Resting(kind).LosesRatingOn(Ratings(ratings), Today));

    [Theory]
    [InlineData("active", "2026-12-31", 0, true)]
    [InlineData("active", "2026-11-22", 0, true)]
    [InlineData("active", "2026-11-21", 0, false)]
    [InlineData("active", "2026-11-21", 5, true)]
    [InlineData("ended", "2026-12-31", 0, false)]
    public void What_is_over_and_stands_for_nothing_is_not_looked_at_again(string state, string until, int reserved, bool looked) =>
        Assert.Equal(looked, (Resting("exemption") with { State = state, ValidUntil = Day(until)!.Value, Reserved = reserved }).LosesRatingOn(Ratings("ordinary 2026-09-01"), Today) is not null);

    // AEO282: the level of the day counts, whatever customs set later, and of two records about one day the later.
    [Theory]
    [InlineData("1 2 3 4")]
    [InlineData("4 3 2 1")]
    [InlineData("2 4 1 3")]
    [InlineData("3 3 1 4 4 2 1")]
    public async Task Levels_told_in_any_order_and_more_than_once_come_to_the_same(string order)
    {
        var floor = await ExemptedAsync("exemption");
        var told = new Dictionary<int, OrganisationCreditChanged>
        {
            [1] = Told(floor, 1, "advanced", Floor.Today.AddDays(-90)),
            [2] = Told(floor, 2, "seriouslyDishonest", Floor.Today.AddDays(-30)),
            [3] = Told(floor, 3, "ordinary", Floor.Today.AddDays(-30)),
            [4] = Told(floor, 4, "advanced", Floor.Today.AddDays(30)),
        };
        foreach (var version in order.Split(' '))
            await NotesAsync(floor, told[int.Parse(version, CultureInfo.InvariantCulture)]);

        foreach (var (day, level) in new (int, CreditLevel?)[] { (-91, null), (-31, CreditLevel.Advanced), (0, CreditLevel.Ordinary), (30, CreditLevel.Advanced) })
            Assert.Equal(level, await LevelAsync(floor, Floor.Today.AddDays(day)));
        Assert.Equal(Floor.Today.AddDays(-30), await LostOnAsync(floor));
    }

    // Accident: what was recorded before Identity kept it is lost, or stays although it was corrected.
    [Fact]
    public async Task A_level_from_before_stays_until_something_is_told_of_its_day()
    {
        var floor = await ExemptedAsync("exemption");
        await floor.RatesAsync(CreditLevel.Advanced);
        await NotesAsync(floor, Told(floor, 1, "ordinary", Floor.Today.AddDays(-5)));
        Assert.Equal((CreditLevel.Advanced, null), (await LevelAsync(floor, Floor.Today), await LostOnAsync(floor)));
        await NotesAsync(floor, Told(floor, 2, "certified", Floor.Today));
        Assert.Equal((CreditLevel.Certified, Floor.Today.AddDays(-5)), (await LevelAsync(floor, Floor.Today), await LostOnAsync(floor)));
    }

    [Theory]
    [InlineData("exemption", "certified", "《海关事务担保条例》（国务院令第581号）第10条", "advanced")]
    [InlineData("waiver", "dishonest", "海关总署令第282号（信用管理）", "ordinary")]
    public async Task Who_loses_the_rating_keeps_what_is_on_show_and_both_sides_see_why_until_it_is_back(string kind, string lost, string provision, string back)
    {
        var floor = await ExemptedAsync(kind);
        var bus = floor.Service<IBus>();
        await floor.EntersAsync(Floor.Goods("10"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []));
        await NotesAsync(floor, Told(floor, 1, "advanced", Floor.Today.AddDays(-9)));
        await floor.GoesOutAsync(1, "4").OkAsync();
        var reserved = await floor.ReservedAsync();
        var other = await floor.GuaranteeAsync(100_000);

        // The same message twice, and one of the day that comes too late.
        var gone = Told(floor, 3, lost, Floor.Today);
        var id = Guid.NewGuid();
        for (var i = 0; i < 2; i++)
            await bus.Publish(gone, context => context.MessageId = id, TestContext.Current.CancellationToken);
        await Eventually.AsyncAssert(async () => Assert.Equal(Floor.Today, await LostOnAsync(floor)));
        await bus.Publish(Told(floor, 2, back, Floor.Today), TestContext.Current.CancellationToken);

        await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "1"), 409, "rating-lost");
        foreach (var (path, caller) in new[] { ("guarantees", floor.Clerk), ("desk/guarantees?state=re-examination", floor.Customs) })
        {
            var listed = (await AllAsync(floor, path, caller)).Single(one => (string)one["number"]! == floor.Guarantee.Number);
            Assert.Equal((Floor.Today.ToString("O", CultureInfo.InvariantCulture), provision), ((string)listed["reexamination"]!["since"]!, (string)listed["reexamination"]!["provision"]!));
        }
        Assert.DoesNotContain(other.Number, (await AllAsync(floor, "desk/guarantees?state=re-examination", floor.Customs)).Select(one => (string)one["number"]!));
        Assert.Equal((4m, reserved), (await floor.AtAsync(1, floor.Show), await floor.ReservedAsync()));
        await floor.ComesBackAsync(1, "1").OkAsync();

        await bus.Publish(Told(floor, 4, back, Floor.Today), TestContext.Current.CancellationToken);
        await Eventually.AsyncAssert(async () => Assert.Null(await LostOnAsync(floor)));
        await floor.GoesOutAsync(1, "1").OkAsync();
    }

    [Fact]
    public async Task A_level_of_a_day_to_come_takes_effect_on_its_day()
    {
        var floor = await ExemptedAsync("exemption");
        await NotesAsync(floor, Told(floor, 1, "advanced", Floor.Today.AddDays(-9)));
        await NotesAsync(floor, Told(floor, 2, "ordinary", Floor.Today.AddDays(1)));
        await floor.Service<RatingSweep>().RunAsync(default);
        Assert.Null(await LostOnAsync(floor));

        // The day has come.
        await floor.ChangeAsync("update credit_levels set valid_from = @Today where credit_code = @Number and version = 2", new { Floor.Today, floor.Book.Number });
        await floor.Service<RatingSweep>().RunAsync(default);
        Assert.Equal(Floor.Today, await LostOnAsync(floor));
    }

    [Fact]
    public async Task A_guarantee_that_customs_end_is_not_looked_at_again()
    {
        var floor = await ExemptedAsync("exemption");
        await NotesAsync(floor, Told(floor, 1, "ordinary", Floor.Today));
        Assert.NotNull(await LostOnAsync(floor));
        var ended = await floor.PostAsync($"desk/guarantees/{floor.Guarantee.Number}/end", new { reasons = "等级不再符合" }, floor.Customs).OkAsync();
        Assert.Null(ended["reexamination"]);
        await floor.Service<RatingSweep>().RunAsync(default);
        Assert.Null(await LostOnAsync(floor));
    }

    private async Task<Floor> ExemptedAsync(string kind)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.NamesItselfAsync();
        await floor.ChangeAsync("update guarantees set kind = @kind where id = @Id", new { kind, floor.Guarantee.Id });
        return floor;
    }

    private static OrganisationCreditChanged Told(Floor floor, int version, string level, DateOnly from) => new(floor.Book.Number, from, level, version, TimeProvider.System.GetUtcNow());

    private static Task<bool> NotesAsync(Floor floor, OrganisationCreditChanged told) => floor.DoAsync(async work =>
    {
        await work.NoteAsync(told, Floor.Today, default);
        return true;
    });

    private static Task<CreditLevel?> LevelAsync(Floor floor, DateOnly on) => floor.DoAsync(work => work.CreditLevelAsync(floor.Organisation, on, default));

    private static Task<DateOnly?> LostOnAsync(Floor floor) => floor.DoAsync(work => work.Connection.QuerySingleAsync<DateOnly?>("select rating_lost_on from guarantees where id = @Id", new { floor.Guarantee.Id }));

    private static async Task<List<JsonNode>> AllAsync(Floor floor, string path, Caller caller)
    {
        var (all, after) = (new List<JsonNode>(), (string?)"");
        while (after is not null)
        {
            var page = await floor.ReadAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={after}", caller);
            all.AddRange(page["items"]!.AsArray().Select(item => item!));
            after = (string?)page["next"];
        }
        return all;
    }

    private static Guarantee Resting(string kind) => new()
    {
        Id = Guid.NewGuid(),
        Number = "GUA-1",
        OrganisationId = Guid.NewGuid(),
        Zone = "JA",
        Kind = kind,
        Scope = Guarantee.General,
        ValidFrom = new DateOnly(2026, 6, 1),
        ValidUntil = new DateOnly(2026, 12, 31),
        CaseId = Guid.NewGuid(),
    };

    private static List<Rating> Ratings(string text) => [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).Select(one => new Rating(one[0], Day(one[1])!.Value))];

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
