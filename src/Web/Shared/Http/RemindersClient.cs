using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>What the caller is reminded of, the earliest first. Above a list a page does without when the read side is out.</summary>
public sealed class RemindersClient(HttpClient http) : ServiceClient(http)
{
    public Task<Answer<Slice<Reminder>>> ListAsync(string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<Reminder>>(Query("/api/worklist/notices", ("after", after)), cancellationToken);
}
