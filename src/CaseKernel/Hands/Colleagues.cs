using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Polly.Timeout;

namespace Platform.CaseKernel.Hands;

/// <param name="AbsentUntil">Last day of an absence that is running.</param>
internal sealed record Colleague(Guid Id, string Name, DateOnly? AbsentUntil);

/// <summary>Identity's word on who could take a case, asked with the ticket of the officer who wants to know.</summary>
internal sealed class Colleagues(HttpClient http)
{
    public static readonly TimeSpan PerTry = TimeSpan.FromSeconds(3);

    /// <summary>With its repeats; the officer waits for it.</summary>
    public static readonly TimeSpan Altogether = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(5);

    // Identity may add members on another day.
    private static readonly JsonSerializerOptions Tolerant = new(JsonDefaults.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>The colleague who may take the case; a refusal when there is none or Identity cannot say.</summary>
    /// <param name="authorization">The officer's own <c>Authorization</c> header.</param>
    public async Task<Outcome<Colleague>> FindAsync(Guid id, string zone, string matter, string authorization, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"api/identity/colleagues?zone={Uri.EscapeDataString(zone)}&matter={Uri.EscapeDataString(matter)}&id={id}");
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
            using var response = await http.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            var page = await response.Content.ReadFromJsonAsync<Page>(Tolerant, cancellationToken);
            if (page?.Items.FirstOrDefault(colleague => colleague.Id == id) is not { } found)
                return Refuse(HandProblems.TargetUnknown);
            return found.AbsentUntil is { } until ? Refuse(HandProblems.TargetAbsent, until) : found;
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException or JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return ((Problem)HandProblems.ColleaguesUnavailable) with { RetryAfter = ComeBack };
        }
    }

    private static Problem Refuse(ProblemKind kind, params object?[] args) =>
        ((Problem)HandProblems.TargetInvalid) with { Errors = [new FieldError("/to", kind.Code, kind.Title(args))] };

    private sealed record Page(IReadOnlyList<Colleague> Items);
}
