using System.Runtime.InteropServices;
using Platform.Benchmarks;

Options options;
try
{
    options = Options.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    await new Bench(options).RunAsync(stop.Token);
    return 0;
}
catch (Exception) when (stop.IsCancellationRequested)
{
    // Whatever was in hand when the signal came, also a program that heard it first.
    Console.Error.WriteLine("Stopped; nothing was written.");
    return 130;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
