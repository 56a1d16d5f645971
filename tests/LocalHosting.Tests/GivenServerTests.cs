namespace LocalHosting.Tests;

/// <summary>Runs with servers that somebody else runs, or ought to.</summary>
public sealed class GivenServerTests
{
    [Fact]
    public async Task A_given_database_reaches_only_who_refers_to_it_and_nothing_is_started_for_it()
    {
        const string text = "Host=elsewhere;Password=not-for-everybody";
        var environment = new Dictionary<string, string> { ["ConnectionStrings__orders-db"] = text };
        await using var run = await SampleRun.Start(environment: environment, more: "--Sample:Given=true").ReadyAsync();

        Assert.Equal(text, (await run.EnvironmentOfAsync("back"))["ConnectionStrings__orders-db"]);
        Assert.DoesNotContain("ConnectionStrings__orders-db", (await run.EnvironmentOfAsync("front")).Keys);
        Assert.Equal(["back", "front"], run.RunFile().GetProperty("resources").EnumerateObject().Select(resource => resource.Name));
        await run.SaysAsync("existing, by ConnectionStrings:orders-db");
        Assert.DoesNotContain("not-for-everybody", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sql_server_that_nobody_gives_ends_with_how_to_give_its_databases()
    {
        await using var run = SampleRun.Start(more: ["--Sample:SqlServer=true", "--LocalHosting:FailFast=true"]);

        Assert.Equal(1, await run.ExitAsync());
        await run.SaysAsync("give existing databases by ConnectionStrings__orders-db");
    }
}
