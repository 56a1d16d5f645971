using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Platform.ServiceDefaults.Problems;

/// <summary>
/// The edge where an exception becomes an answer: the caller's mistakes keep their status, an outage of the database
/// is 503 with a time to retry, and everything else is a 500 that shows nothing of the inside but the trace id.
/// </summary>
internal sealed class ProblemExceptionHandler : IExceptionHandler
{
    private static readonly TimeSpan RetryAfterOutage = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested && exception is OperationCanceledException)
            return true;
        await Describe(exception).ExecuteAsync(httpContext);
        return true;
    }

    private static Problem Describe(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => Malformed(json),
        BadHttpRequestException bad => CommonProblems.For(bad.StatusCode),
        DbException db when IsOutage(db) => ((Problem)CommonProblems.Unavailable) with { RetryAfter = RetryAfterOutage },
        HttpRequestException => ((Problem)CommonProblems.Unavailable) with { RetryAfter = RetryAfterOutage },
        OperationCanceledException or TimeoutException => CommonProblems.Timeout,
        _ => CommonProblems.InternalError,
    };

    // Npgsql says so itself; SqlClient gives numbers (in Data, without a reference to its types): no connection (-2, 2, 53, 10054 …), database not available (4060, 40613), shutdown (6005).
    private static bool IsOutage(DbException exception) =>
        exception.IsTransient
        || exception.InnerException is IOException or System.Net.Sockets.SocketException or TimeoutException
        || int.TryParse(exception.Data["HelpLink.EvtID"] as string, out var number) && number is -2 or 2 or 53 or 4060 or 6005 or 10053 or 10054 or 10060 or 40197 or 40501 or 40613;

    private static Problem Malformed(JsonException exception)
    {
        var pointer = JsonPath.ToPointer(exception.Path);
        return CommonProblems.MalformedJson.With(pointer.Length == 0 ? "/" : pointer) with
        {
            Errors = [new FieldError(pointer, CommonProblems.MalformedJson.Code, CommonProblems.MalformedJson.Title(pointer))],
        };
    }
}
