using Dapper;
using Platform.CaseKernel.Proof;
using Platform.CaseKernel.Tests.Drafts;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;

namespace Platform.CaseKernel.Tests.Proof;

/// <summary>Whichever member of an entry is changed.</summary>
public sealed class OneChangeTests(SealedStory told) : IClassFixture<SealedStory>
{
    [Theory]
    [InlineData("act = 'withdrawal'")]
    [InlineData("at = at + interval '1 microsecond'")]
    [InlineData("from_state = 'Draft'")]
    [InlineData("to_state = 'Refused'")]
    [InlineData("actor_id = '00000000-0000-0000-0000-000000000001'")]
    [InlineData("actor_id = null")]
    [InlineData("actor_role = 'system'")]
    [InlineData("words_hash = repeat('0', 64)")]
    [InlineData("hash = repeat('0', 64)")]
    [InlineData("hash = null")]
    [InlineData("seq = 1000")]
    [InlineData("salt = null")]
    [InlineData("actor_name = overlay(actor_name placing 'A' from 60 for 1)")]
    [InlineData("detail = overlay(detail placing '_' from length(detail) - 3 for 1)")]
    [InlineData("detail = '{\"note\":\"another\"}'")]
    public async Task One_change_is_found_and_named(string change)
    {
        // The claim: in the middle, with something before and after it.
        var report = await told.AfterAsync($"update case_timeline set {change} where case_id = @Id and act = 'claim'");

        Assert.NotEmpty(report.Broken);
        Assert.All(report.Broken, fault => Assert.Contains(told.Story.Id, fault.Where, StringComparison.Ordinal));
        Assert.Contains("timeline entry", report.Broken[0].Where, StringComparison.Ordinal);
    }
}

/// <summary>A story that is told and sealed once; what is changed of it is put back.</summary>
public sealed class SealedStory : IAsyncLifetime
{
    private DraftHost host = null!;

    public SampleStory Story { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        host = await DraftHost.StartAsync(Engine.Postgres);
        Story = await TimelineTests.StoryAsync(host);
    }

    /// <param name="change">A statement that changes one entry of the case <c>@Id</c>.</param>
    /// <returns>What the proof says of it.</returns>
    internal async Task<ProofReport> AfterAsync(string change)
    {
        Assert.Empty((await TimelineTests.VerifyAsync(host)).Broken);
        await using var connection = await host.Sample.Database.OpenAsync(default);
        await connection.ExecuteAsync("create table untouched as select * from case_timeline");
        try
        {
            Assert.Equal(1, await connection.ExecuteAsync(change, new { Id = Guid.Parse(Story.Id) }));
            return await TimelineTests.VerifyAsync(host);
        }
        finally
        {
            await connection.ExecuteAsync("delete from case_timeline; insert into case_timeline select * from untouched; drop table untouched");
        }
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
