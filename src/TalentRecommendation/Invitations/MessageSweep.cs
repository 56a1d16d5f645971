using System.Text.Json;
using Platform.CaseKernel.Sweeps;
using Platform.Documents;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.TalentRecommendation.Invitations;

/// <summary>
/// Hands messages on: each becomes a file <c>&lt;id&gt;.json</c> (<c>to, subject, text, link</c>) in <c>Messages:Folder</c>, whole or not at all,
/// where a gateway for mail or SMS takes it. After a fall in between the same file is written again.
/// </summary>
internal sealed class MessageSweep : ISweep
{
    public const string Setting = "Messages:Folder";
    private const int Batch = 100;

    private readonly string folder;
    private readonly PublicAddress address;
    private readonly SweepWork sweep;
    private readonly TimeProvider time;

    public MessageSweep(IConfiguration configuration, IHostEnvironment environment, PublicAddress address, SweepWork sweep, TimeProvider time)
    {
        (this.address, this.sweep, this.time) = (address, sweep, time);
        if (configuration[Setting] is not { Length: > 0 } given)
            given = environment.IsDevelopment()
                ? Path.Combine(Path.GetTempPath(), $"platform-messages-{Environment.UserName}")
                : throw new InvalidOperationException($"{Setting} is missing: outside Development the folder for outgoing messages must be configured.");
        folder = Directory.CreateDirectory(given).FullName;
    }

    public string Name => "messages";

    /// <summary>Somebody sits and waits for the link.</summary>
    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await sweep.LookAsync(work => work.QueryAsync<Message>("Messages.Waiting", new { Most = Batch }, cancellationToken), cancellationToken);
        await sweep.EachAsync(waiting, message => $"Message {message.Id}", (work, message) => SendAsync(work, message, cancellationToken), cancellationToken);
    }

    // Written before it is noted, and under a name of its own first: whoever empties the folder never sees half a file.
    private async Task<bool> SendAsync(Work work, Message message, CancellationToken cancellationToken)
    {
        var letter = JsonSerializer.Deserialize<Letter>((string)message.Content, JsonDefaults.Options)!;
        var (file, half) = (Path.Combine(folder, $"{message.Id}.json"), Path.Combine(folder, $".{message.Id}.tmp"));
        await File.WriteAllTextAsync(half, JsonSerializer.Serialize(new { letter.To, letter.Subject, letter.Text, Link = address.OfInvitation(letter.Token) }, JsonDefaults.Options), cancellationToken);
        File.Move(half, file, overwrite: true);
        return await work.ExecuteAsync("Messages.MarkSent", new { message.Id, At = time.GetUtcNow() }, cancellationToken) == 1;
    }
}
