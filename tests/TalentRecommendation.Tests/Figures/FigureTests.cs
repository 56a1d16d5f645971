using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Tests.Acts;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Figures;

/// <summary>The comparison by points and what each industry brings; a year of their own for each test.</summary>
public sealed class FigureTests(TalentService service)
{
    private static readonly Caller Officer = new(Guid.NewGuid(), "officer.talent.mh", "唐宁", [Roles.Officer], [], [new Jurisdiction("MH", "tal.graduate", "MH-EDU"), new Jurisdiction("MH", "tal.employer", "MH-EDU")]);

    [Fact]
    public async Task Graduates_are_compared_by_points_and_equal_ones_keep_their_order_over_pages()
    {
        const int Year = 2041;
        foreach (var i in Enumerable.Range(0, 60))
            await GraduateAsync("MH", Year, 60 + (i % 7), i == 0 ? "ended" : "submitted", "new-trade");
        await GraduateAsync("JA", Year, 99, "submitted", "finance");

        var pages = new List<JsonArray>();
        for (string? after = ""; after is not null;)
        {
            var page = await service.Host.ReadsAsync(Officer, $"desk/graduates?year={Year}&after={after}").OkAsync();
            pages.Add(page["items"]!.AsArray());
            after = (string?)page["next"];
        }
        var all = pages.SelectMany(page => page).ToList();
        Assert.Equal([50, 9], pages.Select(page => page.Count));
        Assert.Equal(59, all.Select(item => (string)item!["caseId"]!).Distinct().Count());
        var points = all.Select(item => (int)item!["points"]!).ToList();
        Assert.Equal(points.OrderDescending(), points);
        Assert.All(all, item => Assert.Equal(("MH", 72, false, "submitted"), ((string)item!["zone"]!, (int)item["passing"]!, (bool)item["passed"]!, (string)item["state"]!)));
    }

    [Fact]
    public async Task Each_industry_of_the_zone_says_what_came_of_it()
    {
        const int Year = 2042;
        await ListingAsync("MH", Year, "new-trade", "listed");
        await ListingAsync("MH", Year, "new-trade", "published");
        await ListingAsync("MH", Year, "new-trade", "delisted");
        foreach (var (points, state) in new[] { (69, "submitted"), (72, "recommended"), (75, "settled"), (70, "not-settled"), (71, "refused"), (99, "ended") })
            await GraduateAsync("MH", Year, points, state, "new-trade");
        await GraduateAsync("MH", Year, 66, "submitted", null);

        var items = (await service.Host.ReadsAsync(TestCallers.Supervisor, $"desk/statistics?zone=MH&year={Year}").OkAsync())["items"]!.AsArray();
        Assert.Equal(["new-trade", "smart-manufacturing", ""], items.Select(item => (string)item!["industry"]!));
        Assert.Equal((2, 5, 3, 1, "71.4"), Figures(items[0]!));
        Assert.Equal((0, 0, 0, 0, null), Figures(items[1]!));
        Assert.Equal((0, 1, 0, 0, "66.0"), Figures(items[2]!));
        Assert.Equal("新型国际贸易", (string)items[0]!["title"]!);
    }

    [Fact]
    public async Task An_officer_sees_the_own_zones_only_and_an_applicant_none()
    {
        const int Year = 2043;
        await GraduateAsync("JA", Year, 80, "submitted", "finance");
        Assert.Empty((await service.Host.ReadsAsync(Officer, $"desk/graduates?year={Year}&zone=JA").OkAsync())["items"]!.AsArray());
        Assert.Single((await service.Host.ReadsAsync(TestCallers.Auditor, $"desk/graduates?year={Year}").OkAsync())["items"]!.AsArray());
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(TestCallers.Applicant, "desk/graduates"), 403, "forbidden");
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(TestCallers.Applicant, "desk/statistics"), 403, "forbidden");
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(Officer, "desk/graduates?zone=XX"), 400, "filter-unknown");
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(Officer, "desk/graduates?after=x"), 400, "cursor-unknown");
    }

    // A place is for one year: nobody reviews it afterwards, and everybody reads that it is over.
    [Fact]
    public async Task A_listing_of_a_past_year_is_over()
    {
        const int Year = 2020;
        await ListingAsync("MH", Year, "new-trade", "listed");
        var all = (await service.Host.ReadsAsync(Officer, $"desk/listings?year={Year}").OkAsync())["items"]!.AsArray();
        Assert.Equal(["over"], all.Select(listing => (string)listing!["state"]!));
        Assert.Single((await service.Host.ReadsAsync(null, $"public/listings?year={Year}&state=over").OkAsync())["items"]!.AsArray());
        Assert.Empty((await service.Host.ReadsAsync(null, $"public/listings?year={Year}&state=listed").OkAsync())["items"]!.AsArray());
        Assert.Empty((await service.Host.ReadsAsync(Officer, $"desk/listings?year={Year}&unreviewed=true").OkAsync())["items"]!.AsArray());
        await ProblemAssert.IsAsync(await service.Host.PostsAsync(Officer, $"desk/listings/{all[0]!["number"]}/review", new { outcome = "kept", reason = "符合条件" }), 409, "listing-not-listed");
    }

    private static (int, int, int, int, string?) Figures(JsonNode item) =>
        ((int)item["employers"]!, (int)item["graduates"]!, (int)item["recommended"]!, (int)item["settled"]!, (string?)item["averagePoints"]);

    private Task<int> GraduateAsync(string zone, int year, int points, string state, string? industry) => service.Host.ScalarAsync<int>(
        "insert into graduate_files (case_id, number, zone, year, organisation_id, employer, industry, points, passing, state) values (@id, @number, @zone, @year, @id, '晨星贸易有限公司', @industry, @points, 72, @state)",
        new { id = Guid.NewGuid(), number = $"T-{Guid.NewGuid():N}"[..34], zone, year, points, state, industry });

    private Task<int> ListingAsync(string zone, int year, string industry, string state) => service.Host.ScalarAsync<int>(
        """
        insert into listings (number, zone, year, case_id, organisation_id, employer, credit_code, industry, state, published_on, objections_until)
        values (@number, @zone, @year, @id, @id, '晨星贸易有限公司', @code, @industry, @state, @day, @day)
        """,
        new { number = $"T-{Guid.NewGuid():N}"[..34].ToUpperInvariant(), zone, year, id = Guid.NewGuid(), industry, state, code = $"{Guid.NewGuid():N}"[..18], day = new DateOnly(year, 3, 1) });
}
