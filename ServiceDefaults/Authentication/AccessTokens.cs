using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Platform.ServiceDefaults.Authentication;

/// <summary>
/// The access token of an API client: which session of Identity it belongs to and until when, protected with the key ring.
/// Identity issues it, the gateway reads it; services never see one, they get a ticket.
/// </summary>
public sealed class AccessTokens(IDataProtectionProvider protection, TimeProvider time)
{
    private const int Length = 16 + sizeof(long);

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly IDataProtector protector = protection.CreateProtector("platform.access-token.v1");

    public string Issue(Guid sessionId)
    {
        Span<byte> content = stackalloc byte[Length];
        sessionId.TryWriteBytes(content);
        BinaryPrimitives.WriteInt64LittleEndian(content[16..], (time.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds());
        return WebEncoders.Base64UrlEncode(protector.Protect(content.ToArray()));
    }

    /// <summary>The session of a token that is ours and not expired; null otherwise.</summary>
    public Guid? Read(string token)
    {
        try
        {
            var content = protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return content.Length == Length && BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(16)) > time.GetUtcNow().ToUnixTimeMilliseconds()
                ? new Guid(content.AsSpan(0, 16))
                : null;
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
