using System.Diagnostics;
using System.Runtime.InteropServices;

using Aspire.Hosting;

namespace LocalHosting;

/// <summary>One run from the first line to the last process.</summary>
internal static class LocalRun
{
    private const int Success = 0, Failure = 1, AlreadyRunning = 2;

    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(1);

    private static readonly PosixSignal[] StopSignals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    internal static async Task<int> RunAsync(LocalBuilder builder, CancellationToken cancellationToken, TextWriter? terminal = null)
    {
        var output = terminal ?? Console.Out;
        await output.WriteLineAsync(
            "LocalHosting: this is not Aspire. Same AppHost.cs, run as local processes; no containers, no dashboard. See src/LocalHosting/README.md");
        if (!OperatingSystem.IsLinux())
        {
            await output.WriteLineAsync("LocalHosting runs on Linux only. Use Aspire: -p:UseAspire=true.");
            return Failure;
        }

        try
        {
            return await LockedAsync(builder, output, cancellationToken);
        }
        catch (DistributedApplicationException exception)
        {
            await output.WriteLineAsync(exception.Message);
            return exception is AlreadyRunningException ? AlreadyRunning : Failure;
        }
    }

    private static async Task<int> LockedAsync(LocalBuilder builder, TextWriter output, CancellationToken cancellationToken)
    {
        var settings = new LocalSettings(builder.Configuration);
        builder.State.Prepare();
        await using var held = builder.State.Lock();
        using var watchdog = await Watchdog.StartAsync(builder.State.WatchdogLockFile, cancellationToken);
        if (settings.Reset)
            builder.State.Empty();
        using var log = new RunLog(builder.State, settings.Verbose, output);
        using var ports = PortPlan.Allocate(builder.Resources);

        var viewer = ViewerPlan.For(settings, ports);
        var context = new RunContext(builder, settings, builder.State, log, watchdog, ports) { TelemetryEndpoint = Telemetry.GivenEndpoint ?? viewer?.Endpoint };
        var runner = new Runner(context, viewer is null ? null : new TelemetryViewer(context, viewer));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sinceFirst = new Stopwatch();
        var registrations = StopSignals.Select(signal => PosixSignalRegistration.Create(signal, context => OnSignal(context))).ToList();
        try
        {
            return await UntilStoppedAsync(runner, builder, settings, log, stop);
        }
        finally
        {
            registrations.ForEach(registration => registration.Dispose());
            File.Delete(builder.State.RunFile);
        }

        void OnSignal(PosixSignalContext context)
        {
            context.Cancel = true;
            if (!stop.IsCancellationRequested)
            {
                sinceFirst.Start();
                stop.Cancel();
                return;
            }

            // Some tools signal the process and its group: the same wish twice is not impatience.
            if (sinceFirst.Elapsed < Impatience)
                return;

            log.Say("Killing what is left.");
            runner.Kill();
        }
    }

    private static async Task<int> UntilStoppedAsync(
        Runner runner, LocalBuilder builder, LocalSettings settings, RunLog log, CancellationTokenSource stop)
    {
        var clock = Stopwatch.StartNew();
        if (settings.FailFast)
            _ = runner.Failed.ContinueWith(_ => stop.Cancel(), TaskScheduler.Default);
        try
        {
            if (await runner.StartAsync(stop.Token))
            {
                runner.WriteRunFile();
                log.Say(Summary.Table(builder, runner.Viewer, clock.Elapsed));
            }
            else
                log.Say($"Not everything started; what did runs on until Ctrl-C. Logs: {builder.State.Logs}");

            await Task.Delay(Timeout.Infinite, stop.Token);
        }
        catch (OperationCanceledException)
        {
            log.Say("Stopping. Ctrl-C again kills.");
        }
        finally
        {
            await runner.StopAsync();
        }

        log.Say("Stopped.");
        return runner.Failed.IsCompleted ? Failure : Success;
    }
}
