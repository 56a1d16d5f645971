using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Proof;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>The commands on the page "verify it yourself" are run as they stand there, against what the platform really signs.</summary>
public sealed class RecipeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-recipes-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Openssl_believes_the_signed_file_and_shows_what_was_signed()
    {
        Needs("openssl", "version", "openssl");
        await SignsAsync();

        var (code, output) = await RunAsync("sh", await RecipeAsync("openssl"));

        Assert.True(code == 0, output);
        Assert.EndsWith("Verified OK", output.Trim(), StringComparison.Ordinal);
        Assert.Contains("\"subject\":\"德国晨星有限公司上海代表处\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openssl_does_not_believe_a_file_that_was_changed()
    {
        Needs("openssl", "version", "openssl");
        await SignsAsync(payload => payload["validTo"] = "2099-01-01");

        var (code, output) = await RunAsync("sh", await RecipeAsync("openssl"));

        Assert.NotEqual(0, code);
        Assert.DoesNotContain("Verified OK", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Python_believes_the_signed_file_and_no_changed_one()
    {
        Needs("python3", "-c import cryptography", "python3-cryptography");
        var recipe = await RecipeAsync("python");
        await SignsAsync();
        var (code, output) = await RunAsync("python3", recipe);
        Assert.True(code == 0, output);
        Assert.Contains("德国晨星有限公司上海代表处", output, StringComparison.Ordinal);

        await SignsAsync(payload => payload["validTo"] = "2099-01-01");
        Assert.NotEqual(0, (await RunAsync("python3", recipe)).Code);
    }

    [Fact]
    public async Task The_name_is_checked_by_the_code_on_the_paper()
    {
        Needs("openssl", "version", "openssl");
        var recipe = (await RecipeAsync("name")).Replace("校验码:姓名", "K7QF-2M9X-RT4H-8WPC:马克斯·穆斯特曼", StringComparison.Ordinal);

        var (_, output) = await RunAsync("sh", recipe);

        Assert.Contains(CertificateFace.HolderHash("K7QF-2M9X-RT4H-8WPC", "马克斯·穆斯特曼"), output, StringComparison.Ordinal);
    }

    private static async Task<string> RecipeAsync(string name)
    {
        using var site = await Site.ApplicantAsync();
        site.SignOut();
        var html = await site.PageAsync("/certificates/verify");
        return WebUtility.HtmlDecode(Regex.Match(html, $"<pre class=\"recipe\" id=\"recipe-{name}\"[^>]*>(.*?)</pre>", RegexOptions.Singleline).Groups[1].Value);
    }

    // Two keys, as after a change of key: the recipe must take the right one.
    private async Task SignsAsync(Action<JsonObject>? change = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Keys:Path"] = folder }).Build();
        var signing = Directory.CreateDirectory(Path.Combine(folder, "signing")).FullName;
        foreach (var file in new[] { "0001.pem", "0002.pem" })
        {
            using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
            await File.WriteAllTextAsync(Path.Combine(signing, file), key.ExportPkcs8PrivateKeyPem());
        }
        using var signer = new Signer(configuration, new HostingEnvironment { EnvironmentName = Environments.Development });
        var face = new JsonObject { ["number"] = "DJZ-JA-2026-000001", ["subject"] = "德国晨星有限公司上海代表处", ["validTo"] = "2029-11-20" };
        var jws = signer.Sign(face, CertificateFace.Type);
        if (change is not null)
        {
            change(face);
            jws = jws with { Payload = System.Buffers.Text.Base64Url.EncodeToString(CanonicalJson.Bytes(face)) };
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "certificate.jws.json"), jws.ToJson());
        await File.WriteAllTextAsync(Path.Combine(folder, "keys.json"), signer.PublicKeys().ToJsonString());
    }

    private async Task<(int Code, string Output)> RunAsync(string program, string script)
    {
        using var process = Process.Start(new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.StandardInput.WriteAsync(script);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
    }

    private static void Needs(string program, string arguments, string package)
    {
        var missing = $"{program} {arguments} does not work here (Debian: apt-get install {package}).";
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments.Split(' ', 2))
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            process.WaitForExit();
            Assert.SkipUnless(process.ExitCode == 0, missing);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip(missing);
        }
    }
}
