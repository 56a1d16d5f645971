using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>What the caller is reminded of. A page does without when the read side is out.</summary>
public sealed class RemindersClient(HttpClient http) : ServiceClient(http)
{
    public async Task<IReadOnlyList<Reminder>> ListAsync(CancellationToken cancellationToken) =>
        (await GetAsync<Slice<Reminder>>("/api/worklist/notices", cancellationToken)).Or(Slice<Reminder>.Empty).Items;
}
