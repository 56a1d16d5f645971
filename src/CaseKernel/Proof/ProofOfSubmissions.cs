using System.Security.Cryptography;
using System.Text;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;

namespace Platform.CaseKernel.Proof;

public sealed partial class ProofOfDatabase
{
    /// <summary>A form as it was handed in, and every file, against the receipt in the timeline, which the chain holds.</summary>
    private async Task VerifySubmissionsAsync(Work work, Guid caseId, IReadOnlyList<TimelineRecord> timeline, CancellationToken cancellationToken)
    {
        var received = timeline.Where(entry => entry.Salt is not null && Act.Fixes(entry.Act)).ToList();
        if (received.Count == 0)
            return;
        var forms = (await work.QueryAsync<StoredForm>("Submissions.Stored", new { CaseId = caseId }, cancellationToken)).ToDictionary(form => form.Seq, form => form.Form);
        var files = await work.QueryAsync<StoredFile>("Materials.Stored", new { CaseId = caseId }, cancellationToken);
        foreach (var entry in received)
        {
            report = report with { Submissions = report.Submissions + 1 };
            if (!forms.TryGetValue(entry.Seq, out var form) || Sha256OfForm(form) != Receipt.ReceivedIn(entry).FormSha256)
                broken.Add(new BrokenProof($"case {caseId}, submission {entry.Seq}", "the form is not the one that was handed in"));
            foreach (var file in Receipt.MaterialsOf(entry).Where(file => !files.Any(row => row.Code == file.Code && row.Sha256 == file.Sha256)))
                broken.Add(new BrokenProof($"case {caseId}, submission {entry.Seq}, material {file.Code}", $"the file {file.Sha256} that was handed in is not in the case any more"));
        }
        foreach (var file in files)
            await VerifyFileAsync(caseId, file, cancellationToken);
    }

    private async Task VerifyFileAsync(Guid caseId, StoredFile file, CancellationToken cancellationToken)
    {
        // What a scanner found stays in quarantine and is nobody's evidence.
        if (materials is null || file.Scan == "infected")
            return;
        report = report with { Materials = report.Materials + 1 };
        try
        {
            await using var content = materials.Open(file.Sha256);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != file.Sha256)
                broken.Add(new BrokenProof($"case {caseId}, material {file.Code}", $"the content of file {file.Sha256} was changed"));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            broken.Add(new BrokenProof($"case {caseId}, material {file.Code}", $"file {file.Sha256} is missing"));
        }
    }

    private string? Sha256OfForm(string stored)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database.Cipher.Decrypt(stored))));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record StoredForm(int Seq, string Form);

    private sealed record StoredFile(string Code, string Sha256, string Scan);
}
