using System.Buffers.Binary;
using System.Globalization;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Receiving;

/// <summary>
/// OTLP/gRPC over HTTP/2 without encryption. Each call is unary: one framed message (a flag for compressed, four bytes of
/// length, the message) and an empty one as the answer, so no gRPC package is needed.
/// </summary>
internal sealed class OtlpGrpc(Limits limits, Intake intake, Readers readers)
{
    private const int FrameHead = 5;

    // https://grpc.io/docs/guides/status-codes
    private enum Status
    {
        Ok = 0,
        InvalidArgument = 3,
        ResourceExhausted = 8,
        Unimplemented = 12,
    }

    public async Task ReceiveAsync(HttpContext context, Signal signal)
    {
        if (context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true)
        {
            intake.Refuse();
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        var (status, reason) = await TryReceiveAsync(context.Request, signal);
        var response = context.Response;
        response.ContentType = "application/grpc";
        if (status != Status.Ok)
        {
            // Without a message the status stands in the headers.
            intake.Refuse();
            response.Headers["grpc-status"] = ((int)status).ToString(CultureInfo.InvariantCulture);
            response.Headers["grpc-message"] = reason;
            return;
        }
        response.DeclareTrailer("grpc-status");
        await response.Body.WriteAsync(new byte[FrameHead], context.RequestAborted);
        response.AppendTrailer("grpc-status", "0");
    }

    private async Task<(Status Status, string Reason)> TryReceiveAsync(HttpRequest request, Signal signal)
    {
        var stopped = request.HttpContext.RequestAborted;
        try
        {
            using var turn = await readers.TurnAsync(stopped);
            var body = await Body.ReadAsync(request.Body, limits.RequestBytes + FrameHead, stopped);
            if (body.Length < FrameHead || BinaryPrimitives.ReadUInt32BigEndian(body.Span[1..]) != body.Length - FrameHead)
                return (Status.InvalidArgument, "frame");
            var message = body[FrameHead..];
            if (body.Span[0] != 0)
            {
                if (request.Headers["grpc-encoding"] != "gzip")
                    return (Status.Unimplemented, "only gzip or nothing");
                message = await Body.UnzipAsync(new MemoryStream(message.ToArray(), writable: false), limits.RequestBytes, stopped);
            }
            intake.Take(signal, message.Span);
            return (Status.Ok, "");
        }
        catch (MalformedException exception)
        {
            return (Status.InvalidArgument, exception.Message);
        }
        catch (Exception exception) when (exception is TooLargeException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return (Status.ResourceExhausted, "too large");
        }
        catch (BadHttpRequestException)
        {
            return (Status.InvalidArgument, "cut off");
        }
    }
}
