using Platform.Testing.Servers;

namespace Platform.Persistence.Tests;

public sealed class ServersTests
{
    [Theory, EachEngine]
    public async Task A_fresh_database_answers(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = fresh.Open();
        await using var work = await database.ReadAsync(default);
        Assert.Equal(1, await work.FindAsync<int>("Database.Ping", null, default));
    }

    [Fact]
    public async Task A_fresh_virtual_host_is_empty()
    {
        await using var host = await TestVirtualHost.CreateAsync();
        Assert.Equal(0, await host.DepthAsync("nothing"));
    }
}
