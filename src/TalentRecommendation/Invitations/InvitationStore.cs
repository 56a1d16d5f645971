using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Invitations;

/// <summary>Invitations and the messages that carry them, always in the caller's transaction.</summary>
internal static class InvitationStore
{
    private const int TokenBytes = 32;
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Invites, and takes back what was sent for the same purpose and subject before. The link leaves in a message and is shown to nobody else.</summary>
    public static async Task InviteAsync(this Work work, Invited invited, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await work.ExecuteAsync("Invitations.TakeBack", new { invited.Purpose, invited.SubjectId, At = now }, cancellationToken);
        await work.ExecuteAsync("Invitations.Insert", new Invitation
        {
            Id = Guid.CreateVersion7(now),
            TokenHash = HashOf(token),
            Purpose = invited.Purpose,
            SubjectId = invited.SubjectId,
            Recipient = invited.Name,
            ExpiresOn = invited.ExpiresOn,
            CreatedAt = now,
        }, cancellationToken);
        var letter = new Letter(invited.Mail, InAll(invited.Subject, " / "), InAll(invited.Text, "\n\n"), token);
        await work.ExecuteAsync("Messages.Insert", new Message { Id = Guid.CreateVersion7(now), Content = JsonSerializer.Serialize(letter, JsonDefaults.Options), CreatedAt = now }, cancellationToken);
    }

    /// <summary>The invitation of a token. One that was taken back is as unknown as one that never was.</summary>
    public static async Task<Outcome<Invitation>> FindInvitationAsync(this Work work, string token, DateOnly today, CancellationToken cancellationToken) =>
        await work.FindAsync<Invitation>("Invitations.Get", new { TokenHash = HashOf(token) }, cancellationToken) switch
        {
            null => CommonProblems.NotFound,
            { IsReadableStill: false, ExpiresOn: var last } when last < today => InvitationProblems.Expired.With(last),
            var invitation => invitation,
        };

    /// <summary>False when it was used before.</summary>
    public static async Task<bool> UseInvitationAsync(this Work work, Invitation invitation, DateTimeOffset now, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Invitations.MarkUsed", new { invitation.Id, At = now }, cancellationToken) == 1;

    /// <summary>Nobody may use what was sent for a subject any more.</summary>
    public static Task TakeBackInvitationsAsync(this Work work, string purpose, Guid subjectId, DateTimeOffset now, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Invitations.TakeBack", new { Purpose = purpose, SubjectId = subjectId, At = now }, cancellationToken);

    /// <summary>The same with what nobody has used; who has may still read what became of it.</summary>
    public static Task CloseInvitationsAsync(this Work work, string purpose, Guid subjectId, DateTimeOffset now, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Invitations.Close", new { Purpose = purpose, SubjectId = subjectId, At = now }, cancellationToken);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string InAll(Text text, string between) => string.Join(between, Languages.Select(text.In));
}

/// <summary>A message that waits to be handed on. Its content is gone once it was: the link stands in it.</summary>
internal sealed record Message
{
    public required Guid Id { get; init; }

    /// <summary>A <see cref="Letter"/> as JSON.</summary>
    public required PersonalText Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed record Letter(string To, string Subject, string Text, string Token);
