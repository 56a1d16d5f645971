using System.Text;
using Microsoft.Net.Http.Headers;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Receiving;

/// <summary>OTLP/HTTP with protobuf bodies: <c>POST /v1/traces</c>, <c>/v1/logs</c>, <c>/v1/metrics</c>.</summary>
internal sealed class OtlpHttp(Limits limits, Intake intake, Readers readers)
{
    private const string Protobuf = "application/x-protobuf";

    public async Task ReceiveAsync(HttpContext context, Signal signal)
    {
        var (status, reason) = await TryReceiveAsync(context.Request, signal);
        if (status != StatusCodes.Status200OK)
            intake.Refuse();
        context.Response.StatusCode = status;
        context.Response.ContentType = Protobuf;
        // Success is a message without fields. A refusal is google.rpc.Status, of which the text (2) is given.
        if (reason.Length > 0)
            await context.Response.Body.WriteAsync((byte[])[0x12, (byte)reason.Length, .. Encoding.ASCII.GetBytes(reason)], context.RequestAborted);
    }

    private async Task<(int Status, string Reason)> TryReceiveAsync(HttpRequest request, Signal signal)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != Protobuf)
            return (StatusCodes.Status415UnsupportedMediaType, $"only {Protobuf}");
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding is not ("" or "identity" or "gzip"))
            return (StatusCodes.Status415UnsupportedMediaType, "only gzip or nothing");
        try
        {
            using var turn = await readers.TurnAsync(request.HttpContext.RequestAborted);
            var body = encoding == "gzip"
                ? await Body.UnzipAsync(request.Body, limits.RequestBytes, request.HttpContext.RequestAborted)
                : await Body.ReadAsync(request.Body, limits.RequestBytes, request.HttpContext.RequestAborted);
            intake.Take(signal, body.Span);
            return (StatusCodes.Status200OK, "");
        }
        catch (MalformedException exception)
        {
            return (StatusCodes.Status400BadRequest, exception.Message);
        }
        catch (TooLargeException exception)
        {
            return (StatusCodes.Status413PayloadTooLarge, exception.Message);
        }
        catch (BadHttpRequestException exception)
        {
            return (exception.StatusCode, "");
        }
    }
}

/// <summary>How many requests are read at one time: what they hold together is bounded, too.</summary>
internal sealed class Readers(Limits limits) : IDisposable
{
    private readonly SemaphoreSlim places = new(limits.ReadersAtOnce);

    public async Task<IDisposable> TurnAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        return new Turn(places);
    }

    public void Dispose() => places.Dispose();

    private sealed class Turn(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
