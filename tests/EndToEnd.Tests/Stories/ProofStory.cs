using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>From the approval to a stranger who believes the paper, and to the moment when it is taken back.</summary>
public sealed class ProofStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Fact]
    public async Task A_stranger_believes_the_paper_until_the_office_takes_it_back()
    {
        var (id, number) = await FiledAsync();
        var officer = await OfficerAsync(Seat.EnglishPhone);
        await officer.FindsInQueueAsync(number, id);
        await officer.ClaimsAsync(id);
        await officer.AcceptsAsync();
        await officer.ApprovesAsync("");

        // The applicant opens the certificate, on the screen and as PDF.
        var applicant = await ApplicantAsync(Seat.Chinese);
        await applicant.TakesUpAsync(id);
        var certificate = await applicant.ReadsAsync("#certificates .number >> nth=0");
        await applicant.LooksRightAsync("25-status-documents");
        await applicant.Page.Locator("#certificates li >> nth=0").Locator("a[href*='format=pdf']").WaitForAsync();
        var pdf = await (await applicant.Page.APIRequest.GetAsync((await applicant.Page.Locator("#certificates li >> nth=0").Locator("a[href*='format=pdf']").GetAttributeAsync("href"))!, new() { Timeout = 60_000 })).BodyAsync();
        await applicant.Page.Locator("#certificates li >> nth=0").Locator("a[href*='/documents/'] >> nth=0").ClickAsync();
        await applicant.Sees("h1").ToContainTextAsync("登记证");
        await applicant.Sees("header .number").ToContainTextAsync(certificate);
        await applicant.LooksRightAsync("26-certificate-paper");

        // A stranger points a telephone at the paper.
        var stranger = await VisitorAsync(Seat.ChinesePhone);
        await stranger.Page.GotoAsync(await ReadsCodeAsync(pdf) ?? $"/certificates/{certificate}");
        await stranger.ArrivesAtAsync($"/certificates/{certificate}");
        await stranger.Sees("#certificate-state[data-state=valid]").ToBeInViewportAsync();
        await stranger.LooksRightAsync("27-proof-valid");
        await stranger.Page.Locator("a[href*='/certificates/verify']").ClickAsync();
        await stranger.LooksRightAsync("28-verify");
        await OpensslBelievesAsync(stranger, certificate);

        // The office takes it back; the very next look says so.
        await officer.OpensCaseAsync(id);
        await RevokesAsync(officer, certificate);
        await stranger.OpensAsync($"/certificates/{certificate}");
        await stranger.Sees("#certificate-state[data-state=revoked]").ToBeInViewportAsync();
        await stranger.LooksRightAsync("29-proof-revoked");
        await applicant.OpensCaseAsync();
        await applicant.Sees("#certificates [data-state=revoked] >> nth=1").ToBeVisibleAsync();
        await applicant.LooksRightAsync("30-status-revoked");
    }

    private async Task<(string Id, string Number)> FiledAsync()
    {
        using var client = await ApiClient.SignInAsync(Platform, "applicant");
        var guide = await client.GuideAsync();
        // When its office is taken back the enterprise is barred for five years; the other stories file for theirs.
        var form = guide["example"]!;
        (form["foreignEnterprise"]!["nameOriginal"], form["foreignEnterprise"]!["nameZh"], form["office"]!["nameZh"]) = ("Elbe Precision Instruments GmbH", "易北精密仪器有限公司", "德国易北精密仪器有限公司上海代表处");
        var filing = await client.DraftsAsync(guide);
        var receipt = await (await client.SubmitAsync(filing, $"proof-{filing.Id}")).ReadJsonAsync();
        return (filing.Id, (string)receipt["number"]!);
    }

    private static async Task RevokesAsync(Officer officer, string certificate)
    {
        await officer.Page.Locator($"#act-revocation-{certificate} > summary").ClickAsync();
        await officer.Page.Locator($"#f-ground-revocation-{certificate}").SelectOptionAsync("approval-revoked");
        await officer.Page.Locator($"#f-reason-revocation-{certificate}").FillAsync("申请材料系伪造，准予登记的决定予以撤销");
        await officer.LooksRightAsync("29-desk-revocation");
        await officer.Page.Locator($"#f-confirmed-revocation-{certificate}").CheckAsync();
        await officer.Page.Locator($"#do-revocation-{certificate}").ClickAsync();
        await officer.Sees("#done").ToBeVisibleAsync();
    }

    /// <summary>What a telephone's camera makes of the printed page; null where the programs for it are missing.</summary>
    private static async Task<string?> ReadsCodeAsync(byte[] pdf)
    {
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        if (!Has("pdftoppm") || !Has("zbarimg"))
            return null;
        var folder = Directory.CreateTempSubdirectory("platform-e2e-pdf-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "paper.pdf"), pdf);
            await RunAsync(folder, "pdftoppm", "-r", "150", "-png", "-singlefile", "paper.pdf", "paper");
            return (await RunAsync(folder, "zbarimg", "--quiet", "--raw", "paper.png")).Trim();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The page's own commands, run as they stand there, with the files of the running platform.</summary>
    private async Task OpensslBelievesAsync(Person stranger, string certificate)
    {
        if (!Has("openssl") || !Has("curl"))
            return;
        var folder = Directory.CreateTempSubdirectory("platform-e2e-proof-").FullName;
        try
        {
            var files = await stranger.Page.Locator("#recipe-files").TextContentAsync();
            var check = await stranger.Page.Locator("#recipe-openssl").TextContentAsync();
            Assert.Contains($"SITE={Platform.Address.GetLeftPart(UriPartial.Authority)}\n", files, StringComparison.Ordinal);
            Assert.Contains($"NUMBER={certificate}", files, StringComparison.Ordinal);
            var said = await RunAsync(folder, "sh", "-ec", $"{files}\n{check}");
            Assert.EndsWith("Verified OK", said.Trim(), StringComparison.Ordinal);
            Assert.Matches(new Regex($"\"number\":\"{Regex.Escape(certificate)}\""), said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_PROXY"] = "localhost,127.0.0.1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return output;
    }
}
