using Dapper;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Proof;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>That what the register's papers say is what was signed, whatever somebody writes into the database.</summary>
public sealed class ProofTests : IDisposable
{
    private readonly string materials = Directory.CreateTempSubdirectory("ro-proof-").FullName;

    public void Dispose() => Directory.Delete(materials, recursive: true);

    [Fact]
    public async Task A_whole_life_holds_and_a_changed_certificate_is_named()
    {
        await using var host = await ServiceHost.StartAsync<Program>(OfficeService.Settings(materials));
        var story = await new Story(host).FilesAsync();
        foreach (var act in new[] { "acceptance", "approval" })
        {
            await story.LooksAsync(TestCallers.OfficerJA);
            await story.ActsAsync(act);
        }
        Assert.Equal("Approved", story.State);
        var whole = await VerifyAsync(host);
        Assert.Empty(whole.Broken);
        Assert.Equal(2, whole.Certificates);
        Assert.True(whole.Materials > 0 && whole.Submissions == 1);

        await using var connection = await host.Services.GetRequiredService<Database>().OpenAsync(default);
        var number = (string)story.Case["certificates"]![0]!["certificateNumber"]!;
        foreach (var (change, back) in Changes)
        {
            Assert.Equal(1, await connection.ExecuteAsync($"update certificates set {change} where number = @number", new { number }));
            var broken = Assert.Single((await VerifyAsync(host)).Broken);
            Assert.Equal($"certificate {number}", broken.Where);
            await connection.ExecuteAsync($"update certificates set {back} where number = @number", new { number });
        }
        Assert.Empty((await VerifyAsync(host)).Broken);

        // The person's paper: another name under the office's own keys.
        var cipher = host.Services.GetRequiredService<Database>().Cipher;
        await connection.ExecuteAsync("update certificates set holder = @Holder where holder is not null", new { Holder = cipher.Encrypt("somebody else") });
        Assert.Contains("holder", Assert.Single((await VerifyAsync(host)).Broken).What, StringComparison.Ordinal);
        await connection.ExecuteAsync("update certificates set data = @Data where number = @number", new { Data = cipher.Encrypt("""{"premises":"elsewhere"}"""), number });
        Assert.Contains((await VerifyAsync(host)).Broken, broken => broken == new BrokenProof($"certificate {number}", "what is printed on it is not what was signed"));
    }

    private static readonly (string Change, string Back)[] Changes =
    [
        ("subject = subject || 'x'", "subject = substr(subject, 1, length(subject) - 1)"),
        ("issued_on = issued_on - 1", "issued_on = issued_on + 1"),
        ("valid_to = valid_to + 365", "valid_to = valid_to - 365"),
        ("issued_by = issued_by || 'x'", "issued_by = substr(issued_by, 1, length(issued_by) - 1)"),
        ("signature = replace(signature, '\"signature\":\"', '\"signature\":\"A')", "signature = replace(signature, '\"signature\":\"A', '\"signature\":\"')"),
        ("data = overlay(data placing '~' from 90 for 1) || substr(data, 90, 1)", "data = overlay(substr(data, 1, length(data) - 1) placing right(data, 1) from 90 for 1)"),
    ];

    private static Task<ProofReport> VerifyAsync(ServiceHost<Program> host) =>
        new ProofOfDatabase(host.Services.GetRequiredService<Database>(), host.Services.GetRequiredService<Signer>().Keys, host.Services.GetRequiredService<MaterialStore>()).VerifyAsync(null, default);
}
