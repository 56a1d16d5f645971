using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.CosmeticsFiling.Tests.Pilot;

/// <summary>A pilot site from its application to its services, over HTTP.</summary>
internal sealed class Piloting(ServiceHost<Program> host)
{
    private string[] numbers = [];

    public string Site { get; private set; } = "";

    public Story Case { get; } = new(host, "cos.pilot-site");

    public string Number(int index) => numbers[index];

    /// <summary>A submitted application for two products of the applicant's own.</summary>
    public async Task<Piloting> AppliesAsync()
    {
        var products = new List<Filing>();
        for (var i = 0; i < 2; i++)
            products.Add(await Filed.EnterAsync(host));
        return await AppliesForAsync(products[0].Number, products[1].Number);
    }

    /// <summary>A submitted application for two products that are filed already.</summary>
    public async Task<Piloting> AppliesForAsync(params string[] numbers)
    {
        this.numbers = numbers;
        await Case.FilesAsync(change: example =>
        {
            for (var i = 0; i < numbers.Length; i++)
                example["products"]![i]!["number"] = numbers[i];
        });
        return this;
    }

    /// <summary>A site that is open, with 500 g of batch <c>A1</c> and of batch <c>B1</c>.</summary>
    public async Task<Piloting> OpensAsync(DateOnly? useBy = null)
    {
        await AppliesAsync();
        await ApprovedAsync();
        await ReceivesAsync(0, "A1", "500", useBy).OkAsync();
        await ReceivesAsync(1, "B1", "500", useBy).OkAsync();
        return this;
    }

    public async Task ApprovedAsync()
    {
        await Case.ActsAsync("claim");
        await Case.ActsAsync("acceptance");
        await Case.ActsAsync("approval");
        Site = (string)(await Case.GetAsync("pilot/sites", TestCallers.Applicant).OkAsync())["items"]!.AsArray().Last(site => (string)site!["caseId"]! == Case.Id)!["number"]!;
    }

    public Task<HttpResponseMessage> ReceivesAsync(int product, string batch, string grams, DateOnly? useBy = null, string? key = null) =>
        SendAsync(HttpMethod.Put, $"pilot/sites/{Site}/components", new { components = new[] { new { number = Number(product), batch, useBy = useBy ?? new DateOnly(2030, 1, 31), quantity = grams } } }, key);

    public Task<HttpResponseMessage> ServesAsync(string gramsA = "20", string gramsB = "10.5", string? key = null, Action<JsonObject>? change = null, Caller? caller = null)
    {
        var form = new JsonObject
        {
            ["kind"] = "blending",
            ["consumer"] = "M-0231",
            ["onRequest"] = true,
            ["components"] = new JsonArray(
                new JsonObject { ["number"] = Number(0), ["batch"] = "A1", ["quantity"] = gramsA },
                new JsonObject { ["number"] = Number(1), ["batch"] = "B1", ["quantity"] = gramsB }),
            ["netContent"] = "1",
            ["equipment"] = new JsonArray("台式分装机 DF-20"),
            ["cleaning"] = "CL-2026-031",
            ["environment"] = new JsonObject { ["temperatureCelsius"] = "22.5", ["humidityPercent"] = "50" },
            ["retainedSample"] = new JsonObject { ["reference"] = "RS-031", ["grams"] = "0.5" },
            ["warnings"] = "避免接触眼睛；如有不适，请停止使用",
        };
        change?.Invoke(form);
        return SendAsync(HttpMethod.Post, $"pilot/sites/{Site}/services", form, key, caller);
    }

    public Task<HttpResponseMessage> CorrectsAsync(string label, object body, string? key = null, Caller? caller = null) =>
        SendAsync(HttpMethod.Post, $"pilot/services/{label}/corrections", body, key, caller);

    public async Task<JsonNode> SiteAsync() => await Case.GetAsync($"pilot/sites/{Site}", TestCallers.Applicant).OkAsync();

    public async Task<string> LeftAsync(string batch) => (string)(await SiteAsync())["batches"]!.AsArray().Single(one => (string)one!["batch"]! == batch)!["left"]!;

    public async Task<JsonNode> LabelAsync(string label)
    {
        using var client = host.Client();
        return await client.GetAsync(new Uri($"{Story.Root}/public/pilot/labels/{label}", UriKind.Relative)).OkAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body, string? key, Caller? caller = null)
    {
        using var client = host.As(caller ?? TestCallers.Applicant);
        using var request = new HttpRequestMessage(method, $"{Story.Root}/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }
}

internal static class Answers
{
    public static async Task<JsonNode> OkAsync(this Task<HttpResponseMessage> answer, int status = 200) => await (await answer).ReadJsonAsync(status);
}
