using System.Security.Cryptography;
using System.Text;

namespace Platform.Web.Officer.Features;

/// <summary>What an officer wants to see in clear, and why.</summary>
/// <param name="Place">JSON pointer of a field, a person or the whole form (empty).</param>
/// <param name="Key">The same form sent twice is one reveal.</param>
public sealed record RevealDraft(string Place, string? Purpose, string? Reason, string Key)
{
    public const string Button = "reveal";

    /// <summary>Of the button for the whole form, whose pointer is empty.</summary>
    public const string Everything = "*";

    public static RevealDraft Read(IFormCollection form)
    {
        var (place, purpose, reason) = (form[Button] == Everything ? "" : form[Button].ToString(), form["purpose"].ToString(), form["reveal-reason"].ToString().Trim());
        // Several buttons stand on one page, and each is another request.
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', form["once"].ToString(), place, purpose, reason))));
        return new RevealDraft(place, purpose.Length == 0 ? null : purpose, reason.Length == 0 ? null : reason, key);
    }
}
