using System.Text.Json.Nodes;
using Platform.CosmeticsFiling.Register;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CosmeticsFiling.Tests.Acts;

/// <summary>What the register's tests ask for again and again.</summary>
internal static class RegisterSteps
{
    /// <summary>The number that a submitted filing has.</summary>
    public static string Number(this Story story) => (string)story.Case["subject"]!;

    public static async Task<Story> FiledAsync(this CosmeticsService service, Action<JsonNode>? change = null, Caller? by = null) =>
        await service.Story().FilesAsync(by ?? TestCallers.Applicant, change);

    public static Task PublishAsync(this CosmeticsService service) => service.Host.Services.GetRequiredService<PublicationSweep>().RunAsync(default);

    public static async Task<JsonNode> ReadAsync(this CosmeticsService service, Caller? caller, string path) => await (await service.GetAsync(caller, path)).ReadJsonAsync();

    public static async Task<HttpResponseMessage> GetAsync(this CosmeticsService service, Caller? caller, string path)
    {
        using var client = caller is null ? service.Host.Client() : service.Host.As(caller);
        return await client.GetAsync(new Uri($"{Story.Root}/{path}", UriKind.Relative));
    }

    public static IEnumerable<string> Numbers(this JsonNode page) => page["items"]!.AsArray().Select(item => (string)item!["number"]!);

    public static async Task<List<JsonNode>> AllAsync(this CosmeticsService service, Caller caller, string path)
    {
        var (items, after) = (new List<JsonNode>(), (string?)null);
        do
        {
            var page = await service.ReadAsync(caller, after is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={after}");
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            after = (string?)page["next"];
        }
        while (after is not null);
        return items;
    }
}
