using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Acts;

/// <summary>Either user name and password, or a refresh token.</summary>
internal sealed record TokenRequest(string? UserName, string? Password, string? RefreshToken);

/// <param name="ExpiresIn">Seconds until the access token ends.</param>
internal sealed record TokenAnswer(string AccessToken, string RefreshToken, int ExpiresIn);

/// <summary>
/// Tokens for API clients. A refresh token works once and is stored as its SHA-256 only; whoever presents a used one ends the
/// whole chain, because either they or the rightful client hold a stolen copy.
/// </summary>
internal sealed class IssueTokens(
    Database database, CheckCredentials check, OpenSession open, SeeSession see, AccessTokens accessTokens, SignInMetrics metrics, TimeProvider time, ILogger<IssueTokens> logger)
{
    public async Task<Outcome<TokenAnswer>> ForAsync(TokenRequest request, CancellationToken cancellationToken) => request switch
    {
        { RefreshToken: { } token, UserName: null, Password: null } => await RefreshAsync(token, cancellationToken),
        { RefreshToken: null, UserName: { } userName, Password: { } password } => await SignInAsync(new Credentials(userName, password), cancellationToken),
        _ => IdentityProblems.TokenRequestUnclear,
    };

    private async Task<Outcome<TokenAnswer>> SignInAsync(Credentials credentials, CancellationToken cancellationToken)
    {
        if ((await check.AccountOfAsync(credentials, cancellationToken)).Failed(out var problem, out var accountId))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        var sessionId = await open.InsertAsync(work, accountId, SessionKind.Api, cancellationToken);
        var answer = await AnswerAsync(work, sessionId, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return answer;
    }

    private async Task<Outcome<TokenAnswer>> RefreshAsync(string token, CancellationToken cancellationToken)
    {
        var (now, hash) = (time.GetUtcNow(), Hash(token));
        await using var work = await database.BeginAsync(cancellationToken);
        var first = await work.ExecuteAsync("RefreshTokens.Use", new { TokenHash = hash, Now = now }, cancellationToken) == 1;
        var sessionId = await work.FindAsync<Guid?>("RefreshTokens.Session", new { TokenHash = hash }, cancellationToken);
        if (sessionId is not { } session)
            return IdentityProblems.InvalidRefreshToken;
        if (!first)
        {
            await RevokeSession.InAsync(work, session, now, cancellationToken);
            await work.CommitAsync(cancellationToken);
            metrics.Count("refresh-token-reused");
            logger.LogWarning("A used refresh token was presented again; session {SessionId} is revoked", session);
            return IdentityProblems.InvalidRefreshToken;
        }
        if (!await SeeSession.TouchAsync(work, session, now, cancellationToken) || await see.DescribeAsync(work, session, cancellationToken) is null)
            return IdentityProblems.InvalidRefreshToken;
        var answer = await AnswerAsync(work, session, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return answer;
    }

    private async Task<TokenAnswer> AnswerAsync(Work work, Guid sessionId, CancellationToken cancellationToken)
    {
        var refreshToken = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await work.ExecuteAsync("RefreshTokens.Insert", new { TokenHash = Hash(refreshToken), SessionId = sessionId, Now = time.GetUtcNow() }, cancellationToken);
        return new TokenAnswer(accessTokens.Issue(sessionId), refreshToken, (int)AccessTokens.Lifetime.TotalSeconds);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
