using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>Whoever changes the books past the service is found, and the journal is not changed at all.</summary>
public sealed class ReconciliationTests(BondedService service)
{
    [Theory]
    [InlineData("update balances set quantity = quantity + 1 where place = 'stock' and lot_id in (select id from lot_rows where book_id = @Id)", "stock")]
    [InlineData("update balances set reserved = reserved + 1 where place like 'show/%' and lot_id in (select id from lot_rows where book_id = @Id)", "show/")]
    [InlineData("update guarantees set reserved = reserved + 0.01 where organisation_id = @OrganisationId", "GUA-")]
    [InlineData("update sales set guarantee_id = (select min(cast(id as varchar(40))) from guarantees where organisation_id <> @OrganisationId)::uuid where book_id = @Id", "GUA-")]
    [InlineData("update sales set reserved = reserved + 1 where book_id = @Id", "SAL-")]
    [InlineData("update sales set state = 'cancelled' where book_id = @Id", "SAL-")]
    [InlineData("update exhibition_goods set taken = taken + 1 where item_id in (select id from book_items where book_id = @Id) and taken < quantity", "EXH-")]
    [InlineData("delete from pieces where lot_id in (select id from lot_rows where book_id = @Id)", "9102210000")]
    [InlineData("alter table movements disable trigger movements_stay; update movements set quantity = quantity + 1 where book_id = @Id and kind = 'SALE'; alter table movements enable trigger movements_stay", "SAL-")]
    public async Task A_change_past_the_journal_is_named(string tamper, string named)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"), Floor.Pieces("100", floor.Book.Number));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []));
        await floor.GoesOutAsync(1, "4").OkAsync();
        await floor.SellsAsync(1, "1", "120").OkAsync(201);
        Assert.Empty(await OwnAsync(floor));

        // Undone at the end: others count in the same database.
        await using var work = await floor.Database.BeginAsync(default);
        await Dapper.SqlMapper.ExecuteAsync(work.Connection, tamper, floor.Book);

        Assert.Contains((await Reconciliation.CompareAsync(work, default)).Differences.Select(text => text.InCallersLanguage()), text => text.Contains(named, StringComparison.Ordinal));
    }

    // Accident: a movement is mended in place, and nobody can say any more what happened.
    [Theory]
    [InlineData("update movements set quantity = quantity + 1 where book_id = @Id")]
    [InlineData("delete from movements where book_id = @Id")]
    public async Task A_movement_stays_as_it_was_written(string sql)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => floor.ChangeAsync(sql, floor.Book));
    }

    private static async Task<IReadOnlyList<string>> OwnAsync(Floor floor)
    {
        var own = await floor.NumbersAsync();
        return [.. (await floor.Service<Reconciliation>().RunAsync(default)).Differences.Select(text => text.InCallersLanguage()).Where(text => own.Any(number => text.Contains(number, StringComparison.Ordinal)))];
    }
}
