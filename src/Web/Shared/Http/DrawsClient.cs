using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>Random inspection draws: published to everybody, made by the office in two steps.</summary>
public sealed class DrawsClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.Cosmetics}";

    public Task<Answer<Slice<Draw>>> ListAsync(CancellationToken cancellationToken) => GetAsync<Slice<Draw>>($"{Root}/public/inspections/draws", cancellationToken);

    public Task<Answer<Draw>> GetAsync(Guid id, CancellationToken cancellationToken) => GetAsync<Draw>($"{Root}/public/inspections/draws/{id}", cancellationToken);

    /// <summary>Fixes who is in the draw, before anybody can know the seed.</summary>
    public Task<Answer<Draw>> FixAsync(JsonObject body, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<Draw>(HttpMethod.Post, $"{Root}/desk/inspections/draws", body, null, idempotencyKey, cancellationToken);

    public Task<Answer<Draw>> DrawAsync(Guid id, string seed, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<Draw>(HttpMethod.Post, $"{Root}/desk/inspections/draws/{id}/result", new JsonObject { ["seed"] = seed }, null, idempotencyKey, cancellationToken);
}
