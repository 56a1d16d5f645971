using System.Net.Http.Headers;
using Platform.Testing;

namespace Platform.Gateway.Tests;

/// <summary>The tus protocol passes as it is: its methods, its headers in both directions, its addresses, and a stream of bytes.</summary>
public sealed class ResumableUploadTests
{
    private const string Uploads = "/api/representative-offices/cases/1/materials/articles/uploads";

    [Fact]
    public async Task Methods_and_headers_pass_in_both_directions()
    {
        await using var gateway = await GatewayHost.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Method == "POST" ? 201 : 204;
            context.Response.Headers.Location = $"{Uploads}/2";
            context.Response.Headers["Upload-Offset"] = "7";
            context.Response.Headers["Tus-Resumable"] = "1.0.0";
            return Task.CompletedTask;
        }, "Development");
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        foreach (var (method, path) in new[] { ("POST", Uploads), ("HEAD", $"{Uploads}/2"), ("PATCH", $"{Uploads}/2"), ("DELETE", $"{Uploads}/2"), ("OPTIONS", Uploads) })
        {
            using var answer = await gateway.SendAsync(new HttpMethod(method), path, method == "PATCH" ? Piece(100) : null,
                ("Cookie", cookie), ("Sec-Fetch-Site", "same-origin"), ("Tus-Resumable", "1.0.0"), ("Upload-Offset", "7"), ("Upload-Metadata", "filename YQ=="));
            Assert.Equal((method, method == "POST" ? 201 : 204), (method, (int)answer.StatusCode));
            Assert.Equal($"{Uploads}/2", answer.Headers.Location?.OriginalString);
            Assert.Equal(("7", "1.0.0"), (Assert.Single(answer.Headers.GetValues("Upload-Offset")), Assert.Single(answer.Headers.GetValues("Tus-Resumable"))));
            var arrival = gateway.Offices.Arrivals.Last();
            Assert.Equal((method, path, "1.0.0", "7", "filename YQ=="), (arrival.Method, arrival.Target, arrival["Tus-Resumable"], arrival["Upload-Offset"], arrival["Upload-Metadata"]));
            Assert.Equal("applicant", arrival.Caller?.UserName);
        }
        Assert.Equal("application/offset+octet-stream", gateway.Offices.Arrivals.Single(arrival => arrival.Method == "PATCH")["Content-Type"]);
    }

    [Theory]
    [InlineData("POST", Uploads)]
    [InlineData("PATCH", $"{Uploads}/2")]
    [InlineData("DELETE", $"{Uploads}/2")]
    public async Task Another_site_cannot_upload_with_a_cookie(string method, string path)
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var answer = await gateway.SendAsync(new HttpMethod(method), path, null, ("Cookie", cookie), ("Sec-Fetch-Site", "cross-site"), ("Tus-Resumable", "1.0.0"));
        await ProblemAssert.IsAsync(answer, 403, "csrf-proof-missing");
        Assert.Empty(gateway.Offices.Arrivals);
    }

    [Fact]
    public async Task What_came_before_a_cut_has_reached_the_service()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var cut = new Cut(50 * 1024 * 1024, 30 * 1024 * 1024);
        await Assert.ThrowsAnyAsync<Exception>(() => gateway.SendAsync(HttpMethod.Patch, $"{Uploads}/2", cut, ("Cookie", cookie), ("Sec-Fetch-Site", "same-origin")));
        await Eventually.Assert(() => Assert.InRange(gateway.Offices.Arrival.BodyLength, 28L * 1024 * 1024, 30L * 1024 * 1024));
    }

    private static ByteArrayContent Piece(int length) => new(new byte[length]) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };

    private sealed class Cut(int announced, int sent) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(new byte[sent]);
            await stream.FlushAsync();
            throw new IOException("cut");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = announced;
            return true;
        }
    }
}
