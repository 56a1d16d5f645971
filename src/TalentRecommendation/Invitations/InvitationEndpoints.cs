using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.TalentRecommendation.Invitations;

/// <summary>What the holder of a personal link sees; one for each purpose.</summary>
internal interface IInvitationPage
{
    string Purpose { get; }

    Task<Outcome<object>> ShowAsync(Work work, Invitation invitation, CancellationToken cancellationToken);
}

internal static class InvitationEndpoints
{
    public static async Task<IResult> ShowAsync(string token, HttpResponse response, Database database, IEnumerable<IInvitationPage> pages, TimeProvider time, CancellationToken cancellationToken)
    {
        response.IsNobodyElses();
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.FindInvitationAsync(token, time.ShanghaiToday(), cancellationToken)).Failed(out var problem, out var invitation))
            return problem;
        return (await pages.Single(page => page.Purpose == invitation.Purpose).ShowAsync(work, invitation, cancellationToken)).Answer(Results.Ok);
    }

    /// <summary>No cache keeps it.</summary>
    public static void IsNobodyElses(this HttpResponse response) => response.Headers.CacheControl = "no-store";
}

internal static class InvitationServices
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services.AddSweep<MessageSweep>();
}
