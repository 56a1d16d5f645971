using System.Data.Common;
using Dapper;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;

namespace Platform.CaseKernel.Tests.Privacy;

/// <summary>What was recorded about a look at personal data stays as it was recorded.</summary>
public sealed class ReadingsTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Fact]
    public async Task A_reading_is_a_row_of_the_case_and_its_organisation()
    {
        var (work, reading) = await RecordedAsync();
        await using (work)
        {
            var row = await work.Connection.QuerySingleAsync("select case_id, organisation_id, office, purpose, kind, places from readings where id = @Id", new { reading.Id });
            Assert.Equal((reading.CaseId, SampleCallers.Applicant.Mandates[0].OrganisationId), ((Guid)row.case_id, (Guid)row.organisation_id));
            Assert.Equal(("JA-SAMPLE", Purposes.LookAtPaper, "paper", "[\"/materials/passport\"]"), ((string)row.office, (string)row.purpose, (string)row.kind, (string)row.places));
        }
    }

    [Theory]
    [InlineData("update readings set purpose = 'other' where id = @Id")]
    [InlineData("update readings set at = at - interval '1 day' where id = @Id")]
    [InlineData("update readings set account_id = case_id where id = @Id")]
    [InlineData("update readings set places = '[]' where id = @Id")]
    [InlineData("delete from readings where id = @Id")]
    public async Task Nobody_changes_or_deletes_it(string statement)
    {
        var (work, reading) = await RecordedAsync();
        await using (work)
            Assert.Contains("stays as it was recorded", (await Assert.ThrowsAnyAsync<DbException>(() => work.Connection.ExecuteAsync(statement, new { reading.Id }))).Message, StringComparison.Ordinal);
    }

    // Keys are rotated: the same name in other bytes.
    [Fact]
    public async Task A_name_may_be_written_anew_in_other_bytes()
    {
        var (work, reading) = await RecordedAsync();
        await using (work)
            Assert.Equal(1, await work.Connection.ExecuteAsync("update readings set actor_name = 'other bytes', reason = 'too' where id = @Id", new { reading.Id }));
    }

    [Fact]
    public async Task A_reading_of_no_case_is_an_error()
    {
        await using var work = await host.Database.ReadAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.RecordAsync(Reading(Guid.NewGuid()), TestContext.Current.CancellationToken));
    }

    private async Task<(Work Work, Reading Reading)> RecordedAsync()
    {
        var story = await host.Story().FilesAsync();
        var work = await host.Database.ReadAsync(TestContext.Current.CancellationToken);
        var reading = Reading(Guid.Parse(story.Id));
        await work.RecordAsync(reading, TestContext.Current.CancellationToken);
        return (work, reading);
    }

    private Reading Reading(Guid caseId) =>
        new(caseId, host.Time.GetUtcNow(), SampleCallers.Officer.AccountId, SampleCallers.Officer.DisplayName, "JA-SAMPLE", Purposes.LookAtPaper, ["/materials/passport"]);
}
