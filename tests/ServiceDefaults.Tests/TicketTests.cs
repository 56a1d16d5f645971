using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.ServiceDefaults.Tests;

public sealed class TicketTests
{
    [Fact]
    public async Task A_ticket_carries_the_caller_unchanged()
    {
        var caller = TestCallers.Applicant with { DisplayName = "张|敏", Jurisdictions = [new Jurisdiction("*", "ro.*", "某|局")] };
        Assert.Equivalent(caller, Caller.From(caller.ToPrincipal(Tickets.Scheme)), strict: true);
        var substitute = TestCallers.Officer2JA with { StandsInFor = [new Absentee(TestCallers.OfficerJA.AccountId, "王|芳")] };
        Assert.Equivalent(substitute, Caller.From(substitute.ToPrincipal(Tickets.Scheme)), strict: true);
        await using var service = await SampleService.StartAsync();
        using var client = service.Client().As(caller);
        Assert.Equal("applicant", await client.GetStringAsync("/who"));
    }

    [Fact]
    public async Task What_does_not_say_that_it_is_public_is_closed()
    {
        await using var service = await SampleService.StartAsync();
        using var client = service.Client();
        await ProblemAssert.IsAsync(await client.GetAsync("/who"), 401, "sign-in-required");
    }

    [Fact]
    public async Task The_wrong_role_is_refused()
    {
        await using var service = await SampleService.StartAsync();
        using var client = service.Client().As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.GetAsync("/officers"), 403, "forbidden");
    }

    [Fact]
    public async Task A_ticket_ends()
    {
        var time = new ManualTime();
        await using var service = await SampleService.StartAsync(time);
        using var client = service.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestKeys.Shared.Ticket(TestCallers.Applicant, time.GetUtcNow() + Tickets.Lifetime));
        Assert.Equal("applicant", await client.GetStringAsync("/who"));
        time.Advance(Tickets.Lifetime);
        await ProblemAssert.IsAsync(await client.GetAsync("/who"), 401, "sign-in-required");
    }

    [Fact]
    public async Task A_ticket_of_another_key_ring_is_worth_nothing()
    {
        using var strangers = new TestKeys();
        await using var service = await SampleService.StartAsync();
        using var client = service.Client().As(TestCallers.Applicant, strangers);
        await ProblemAssert.IsAsync(await client.GetAsync("/who"), 401, "sign-in-required");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-2)]
    public async Task A_ticket_changed_in_one_place_is_worth_nothing(int place)
    {
        var ticket = TestKeys.Shared.Ticket(TestCallers.Applicant).ToCharArray();
        var index = place < 0 ? ticket.Length + place : place;
        ticket[index] = ticket[index] == 'A' ? 'B' : 'A';
        await using var service = await SampleService.StartAsync();
        using var client = service.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", new string(ticket));
        await ProblemAssert.IsAsync(await client.GetAsync("/who"), 401, "sign-in-required");
    }

    [Fact]
    public void Outside_Development_a_service_does_not_start_without_a_key_folder() =>
        Assert.Contains("Keys:Path", Assert.Throws<InvalidOperationException>(() => SampleService.Build("Production", null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Outside_Development_a_service_does_not_start_with_an_empty_key_folder()
    {
        var empty = Directory.CreateTempSubdirectory("platform-test-empty-");
        try
        {
            Assert.Throws<InvalidOperationException>(() => SampleService.Build("Production", empty.FullName));
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("JA", "ro.establish", true)]
    [InlineData("JA", "rofile", false)]
    [InlineData("CN", "ro.establish", false)]
    public void A_jurisdiction_covers_its_zone_and_family_of_matters(string zone, string matter, bool covered) =>
        Assert.Equal(covered, new Jurisdiction("JA", "ro.*", "JA-MARKET").Covers(zone, matter));
}
