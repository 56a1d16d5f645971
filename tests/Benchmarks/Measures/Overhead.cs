using Platform.Benchmarks.Load;
using Platform.Benchmarks.Running;

namespace Platform.Benchmarks.Measures;

/// <summary>
/// What telemetry costs: submissions with it (every span kept, sent each second to the viewer on the same machine, as
/// <c>eng/run</c> does) and without, by turns on one state folder, so that neither side has the warmer database.
/// </summary>
internal sealed class Overhead(string state, Options options, Action<string> say)
{
    private const int Turns = 2, BatchesOfATurn = 2;

    private int batches;

    /// <returns>Submissions a second and their times: on, then off.</returns>
    public async Task<(Samples On, Samples Off)> RunAsync(CancellationToken cancellationToken)
    {
        var (on, off) = (new Samples(), new Samples());
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var watched in turn % 2 == 0 ? new[] { true, false } : [false, true])
            {
                say($"Submissions with telemetry {(watched ? "on" : "off")}.");
                (watched ? on : off).Add(await SubmitAsync(watched, cancellationToken));
            }
        }
        return (on, off);
    }

    private async Task<Samples> SubmitAsync(bool watched, CancellationToken cancellationToken)
    {
        await using var platform = await RunningPlatform.StartAsync(state, cancellationToken, watched);
        await using var offices = platform.Open("representative-offices", "representative-offices-db");
        var applicants = await People.SignInAsync(platform, "applicant", options.Clients, cancellationToken);
        var filing = await Filing.ByGuideAsync(applicants[0], cancellationToken);
        var (model, version) = await filing.DraftAsync(applicants[0], cancellationToken);
        var drafts = new Drafts(offices, batches);
        batches += BatchesOfATurn;
        var submissions = new Submissions(applicants, filing);
        var time = TimeSpan.FromSeconds(options.Seconds);
        await submissions.AloneAsync(await drafts.CopyAsync(model, 100 * options.Seconds, cancellationToken), version, time / 2, cancellationToken);
        return await submissions.AloneAsync(await drafts.CopyAsync(model, 250 * options.Seconds, cancellationToken), version, time, cancellationToken);
    }
}
