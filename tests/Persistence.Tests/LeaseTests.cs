using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests;

public sealed class LeaseTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    [Theory, EachEngine]
    public async Task One_of_two_holders_has_it_until_it_ends(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        var time = new ManualTime();
        var (one, two) = (new Lease(database, time, "sweep", Duration), new Lease(database, time, "sweep", Duration));
        Assert.True(await one.TakeAsync(default));
        Assert.False(await two.TakeAsync(default));

        time.Advance(Duration * 0.9);
        Assert.True(await one.TakeAsync(default)); // renewed
        time.Advance(Duration * 0.9);
        Assert.False(await two.TakeAsync(default));

        time.Advance(Duration);
        Assert.True(await two.TakeAsync(default));
        Assert.False(await one.TakeAsync(default));
    }

    [Theory, EachEngine]
    public async Task Released_it_is_free_at_once(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        var time = new ManualTime();
        var (one, two) = (new Lease(database, time, "sweep", Duration), new Lease(database, time, "sweep", Duration));
        Assert.True(await one.TakeAsync(default));
        await two.ReleaseAsync(default);
        Assert.False(await two.TakeAsync(default)); // not the holder, so it released nothing
        await one.ReleaseAsync(default);
        Assert.True(await two.TakeAsync(default));
        Assert.False(await one.TakeAsync(default));
    }

    [Theory, EachEngine]
    public async Task Many_that_ask_at_once_give_one_holder(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        var time = new ManualTime();
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => new Lease(database, time, "sweep", Duration).TakeAsync(default)));
        Assert.Single(taken, holds => holds);
    }
}
