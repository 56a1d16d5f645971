using MassTransit;
using Platform.Contracts.Cosmetics.V1;
using Platform.CosmeticsFiling.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Hosting;
using Platform.Testing.Servers;

namespace Platform.CosmeticsFiling.Tests.Pilot;

/// <summary>What happens at a site when a product is suspended or cancelled: it stops at once, whatever the broker does, and what was dispensed is found (L727 art. 65).</summary>
public sealed class PilotBlockTests(CosmeticsService service)
{
    [Fact]
    public async Task A_suspended_product_is_refused_at_once_with_its_ground_and_the_other_goes_on()
    {
        var pilot = await new Piloting(service.Host).OpensAsync();
        var before = (string)(await pilot.ServesAsync().OkAsync(201))["labelNumber"]!;
        // Nothing is told: the register alone decides.
        var filing = await Filed.SuspendAsync(service.Host, pilot.Number(0), tell: false);

        var refusal = await ProblemAssert.IsAsync(await pilot.ServesAsync(), 409, "component-blocked");

        Assert.Equal((filing.Number, filing.NameZh, "safety"), ((string)refusal["number"]!, (string)refusal["name"]!, (string)refusal["ground"]!));
        Assert.Equal(filing.SuspendedOn!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture), (string)refusal["since"]!);
        Assert.Contains("65", (string)refusal["provision"]!, StringComparison.Ordinal);
        await ProblemAssert.IsAsync(await pilot.ReceivesAsync(0, "A2", "1"), 409, "component-blocked");
        await pilot.ServesAsync(change: form =>
        {
            form["kind"] = "dispensing";
            form["components"]!.AsArray().RemoveAt(0);
        }).OkAsync(201);
        Assert.Equal("recalled", (string)(await pilot.LabelAsync(before))["state"]!);
    }

    [Fact]
    public async Task The_site_and_the_office_see_the_block_and_the_units_to_be_found_until_it_is_lifted()
    {
        var pilot = await new Piloting(service.Host).OpensAsync();
        var label = (string)(await pilot.ServesAsync().OkAsync(201))["labelNumber"]!;
        await Filed.SuspendAsync(service.Host, pilot.Number(0));

        await Eventually.AsyncAssert(async () => Assert.Equal("suspended", (string)Assert.Single((await pilot.SiteAsync())["blocks"]!.AsArray())!["state"]!));
        var told = (await pilot.Case.GetAsync("desk/pilot/blocks", TestCallers.OfficerOfCosmeticsJA).OkAsync())["items"]!.AsArray();
        Assert.Contains(told, block => (string)block!["number"]! == pilot.Number(0) && (string)block["state"]! == "suspended");
        foreach (var (path, caller) in new[] { ("pilot/recalls", TestCallers.Applicant), ("desk/pilot/recalls", TestCallers.OfficerOfCosmeticsJA) })
        {
            var unit = Assert.Single((await pilot.Case.GetAsync($"{path}?product={Uri.EscapeDataString(pilot.Number(0))}", caller).OkAsync())["items"]!.AsArray())!;
            Assert.Equal((label, "A1", "20"), ((string)unit["labelNumber"]!, (string)unit["batch"]!, (string)unit["quantity"]!));
        }
        Assert.Empty((await pilot.Case.GetAsync($"pilot/recalls?product={Uri.EscapeDataString(pilot.Number(0))}", TestCallers.Applicant2).OkAsync())["items"]!.AsArray());

        await Filed.ResumeAsync(service.Host, pilot.Number(0));
        await Eventually.AsyncAssert(async () => Assert.Equal("resumed", (string)Assert.Single((await pilot.SiteAsync())["blocks"]!.AsArray())!["state"]!));
        await pilot.ServesAsync().OkAsync(201);
        Assert.Equal("valid", (string)(await pilot.LabelAsync(label))["state"]!);
    }

    // The acts of the office upon two products that were really filed.
    [Fact]
    public async Task What_the_office_does_with_a_filing_reaches_the_site()
    {
        var (first, second) = (await service.Story().FilesAsync(TestCallers.Applicant), await service.Story().FilesAsync(TestCallers.Applicant));
        var (one, two) = ((string)first.Case["subject"]!, (string)second.Case["subject"]!);
        object[] reasons = [new { text = "检出超出规定限量的铅", provision = "化妆品安全技术规范" }];
        var pilot = await new Piloting(service.Host).AppliesForAsync(one, two);
        await pilot.ApprovedAsync();
        await pilot.ReceivesAsync(0, "A1", "100").OkAsync();
        await pilot.ReceivesAsync(1, "B1", "100").OkAsync();
        var label = (string)(await pilot.ServesAsync().OkAsync(201))["labelNumber"]!;

        await first.ActsAsync("suspension", new { ground = "safety", reasons });
        var refusal = await ProblemAssert.IsAsync(await pilot.ServesAsync(), 409, "component-blocked");
        Assert.Equal((one, "safety", "涉及产品安全"), ((string)refusal["number"]!, (string)refusal["ground"]!, (string)refusal["groundTitle"]!));
        await Eventually.AsyncAssert(async () => Assert.Equal("suspended", (string)Assert.Single((await pilot.SiteAsync())["blocks"]!.AsArray())!["state"]!));
        Assert.Equal("recalled", (string)(await pilot.LabelAsync(label))["state"]!);

        await first.ActsAsync("resumption-of-sale", new { reasons });
        await pilot.ServesAsync().OkAsync(201);
        await second.ActsAsync("cancellation", new { ground = "unsafe", reasons });
        await ProblemAssert.IsAsync(await pilot.ServesAsync(), 409, "component-blocked");
        await Eventually.AsyncAssert(async () => Assert.Equal(
            ["cancelled", "resumed"], (await pilot.SiteAsync())["blocks"]!.AsArray().Select(block => (string)block!["state"]!).Order(StringComparer.Ordinal)));
        Assert.Equal(2, (await pilot.Case.GetAsync($"pilot/recalls?product={Uri.EscapeDataString(two)}", TestCallers.Applicant).OkAsync())["items"]!.AsArray().Count);
    }

    // Accident: a service is being recorded while the product is suspended, and neither sees the other.
    [Fact]
    public async Task A_service_and_a_suspension_at_once_come_one_after_the_other()
    {
        var pilot = await new Piloting(service.Host).OpensAsync();
        await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(default);
        await work.LockFilingAsync(pilot.Number(1), default);
        var serving = pilot.ServesAsync();
        await Dapper.SqlMapper.ExecuteAsync(work.Connection, "update filings set suspended_on = filed_on, ground = 'safety', version = version + 1 where number = @number", new { number = pilot.Number(1) });
        Assert.False(serving.IsCompleted);
        await work.CommitAsync(default);

        await ProblemAssert.IsAsync(await serving, 409, "component-blocked");
        Assert.Equal(("500", "500"), (await pilot.LeftAsync("A1"), await pilot.LeftAsync("B1")));
    }

    // Accident: the broker delivers what happened first last, and a cancelled product looks usable.
    [Fact]
    public async Task What_comes_late_changes_nothing()
    {
        var filing = await Filed.EnterAsync(service.Host);
        var at = TimeProvider.System.GetUtcNow();
        PilotBlock Block(string state, int version) => new() { FilingId = filing.Id, Number = filing.Number, Name = filing.NameZh, State = state, Since = filing.FiledOn, Version = version, At = at };
        foreach (var (state, version, expected) in new[] { ("resumed", 3, "resumed"), ("suspended", 2, "resumed"), ("cancelled", 5, "cancelled"), ("resumed", 4, "cancelled"), ("cancelled", 5, "cancelled") })
        {
            await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(default);
            await work.NoteAsync(Block(state, version), default);
            await work.CommitAsync(default);
            Assert.Equal(expected, await StateAsync(service.Host, filing.Id));
        }
    }

    // Accident: what was told while the service stood still is never heard.
    [Fact]
    public async Task A_consumer_that_was_down_catches_up()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var broker = await TestVirtualHost.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("cos-down-").FullName;
        var settings = CosmeticsService.Settings(folder) with { ConnectionString = database.ConnectionString, Broker = broker.Address };
        Filing filing;
        await using (var first = await ServiceHost.StartAsync<Program>(settings))
            filing = await Filed.EnterAsync(first);

        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(broker.Address));
        await bus.StartAsync(TestContext.Current.CancellationToken);
        var at = TimeProvider.System.GetUtcNow();
        await bus.Publish(new CosmeticFilingSuspended(filing.Id, filing.Number, filing.OrganisationId, filing.NameZh, "safety", filing.FiledOn, 2, at), TestContext.Current.CancellationToken);
        await bus.StopAsync(TestContext.Current.CancellationToken);

        await using (var second = await ServiceHost.StartAsync<Program>(settings))
            await Eventually.AsyncAssert(async () => Assert.Equal("suspended", await StateAsync(second, filing.Id)));
        Directory.Delete(folder, recursive: true);
    }

    // Accident: a record is mended in place, and nobody can say any more what was written at the time.
    [Theory]
    [InlineData("update pilot_services set total = total + 1 where label_number = @label")]
    [InlineData("delete from pilot_services where label_number = @label")]
    [InlineData("update pilot_service_components set grams = 1 where service_id = (select id from pilot_services where label_number = @label)")]
    [InlineData("delete from pilot_service_components where service_id = (select id from pilot_services where label_number = @label)")]
    [InlineData("update pilot_receipts set grams = 1 where batch_id in (select batch_id from pilot_service_components c join pilot_services s on s.id = c.service_id where s.label_number = @label)")]
    public async Task A_record_cannot_be_changed_in_the_database(string statement)
    {
        var pilot = await new Piloting(service.Host).OpensAsync();
        var label = (string)(await pilot.ServesAsync().OkAsync(201))["labelNumber"]!;
        await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(default);
        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Dapper.SqlMapper.ExecuteAsync(work.Connection, statement, new { label }));
        Assert.Contains("stays as it was", refusal.MessageText, StringComparison.Ordinal);
    }

    private static async Task<string?> StateAsync(ServiceHost<Program> host, Guid filingId)
    {
        await using var work = await host.Services.GetRequiredService<Database>().ReadAsync(default);
        return await Dapper.SqlMapper.ExecuteScalarAsync<string?>(work.Connection, "select state from pilot_blocks where filing_id = @filingId", new { filingId });
    }
}
