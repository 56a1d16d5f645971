using System.Globalization;
using Platform.Persistence;

namespace Platform.TalentRecommendation.Domain.Skills;

/// <summary>A post whose skills the employer evaluates itself, as it is published.</summary>
internal sealed record SkillPostRecord
{
    public const string Kind = "skill-posts";
    public const string Prefix = "SKP";

    public required string Number { get; init; }

    /// <summary>Number of the certificate that lists it.</summary>
    public required string Certificate { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Zone { get; init; }

    public required string Employer { get; init; }

    public required string Occupation { get; init; }

    public required string Title { get; init; }

    public required int Level { get; init; }

    public required string Standard { get; init; }

    public required int Headcount { get; init; }

    public required DateOnly PublishedOn { get; init; }

    /// <summary>Null while it stands; otherwise the day on which it was replaced or taken back.</summary>
    public DateOnly? EndedOn { get; init; }
}

internal static class SkillPosts
{
    /// <summary>Publishes the posts of a certificate. A newer entry takes the place of the employer's earlier one (定期更新调整, S0 task 43).</summary>
    public static async Task PublishPostsAsync(this Work work, IEnumerable<SkillPostRecord> posts, CancellationToken cancellationToken)
    {
        foreach (var post in posts)
        {
            await work.ExecuteAsync("SkillPosts.Replace", post, cancellationToken);
            await work.ExecuteAsync("SkillPosts.Insert", post, cancellationToken);
        }
    }

    public static Task EndPostsAsync(this Work work, string certificate, DateOnly on, CancellationToken cancellationToken) =>
        work.ExecuteAsync("SkillPosts.End", new { Certificate = certificate, EndedOn = on }, cancellationToken);

    public static string NumberOf(string certificate, int row) => string.Create(CultureInfo.InvariantCulture, $"{certificate}-{row:00}");
}
