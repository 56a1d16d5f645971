using System.Runtime.InteropServices;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Receiving;

internal sealed partial class OtlpReader
{
    private const ulong DeltaTemporality = 1;
    private const int MostBuckets = 512;

    public List<Measurement> Metrics(ReadOnlySpan<byte> request)
    {
        var measurements = new List<Measurement>();
        Read(request, (sender, scope, message) => ReadMetric(sender, scope, message, measurements));
        return measurements;
    }

    private void ReadMetric(Sender sender, string scope, ReadOnlySpan<byte> message, List<Measurement> into)
    {
        string name = "", unit = "", description = "";
        var kind = InstrumentKind.Gauge;
        ReadOnlySpan<byte> data = default;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: name = Text(reader.Bytes); break;
                case 2: description = Text(reader.Bytes); break;
                case 3: unit = Text(reader.Bytes); break;
                case 5: kind = InstrumentKind.Gauge; data = reader.Bytes; break;
                case 7: kind = InstrumentKind.UpDownCounter; data = reader.Bytes; break;
                case 9: kind = InstrumentKind.Histogram; data = reader.Bytes; break;
            }
        }
        // Exponential histograms (10) and summaries (11) have no data here: .NET sends neither unless told to.
        var delta = false;
        var head = new WireReader(data);
        while (head.Next())
        {
            if (head.Field == 2)
                delta = head.Number == DeltaTemporality;
            else if (head.Field == 3 && kind == InstrumentKind.UpDownCounter && head.Number != 0)
                kind = InstrumentKind.Counter;
        }
        var instrument = new Instrument(scope, name, unit, description, kind);
        var points = new WireReader(data);
        while (points.Next())
        {
            if (points.Field != 1)
                continue;
            Count();
            into.Add(kind == InstrumentKind.Histogram ? ReadHistogram(sender, instrument, points.Bytes, delta) : ReadNumber(sender, instrument, points.Bytes, delta));
        }
    }

    private Measurement ReadNumber(Sender sender, Instrument instrument, ReadOnlySpan<byte> message, bool delta)
    {
        long at = 0;
        double value = 0;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3: at = Ticks(reader.Number); break;
                case 4: value = Finite(reader.Double); break;
                case 6: value = (long)reader.Number; break;
            }
        }
        return new Measurement(sender, instrument, ReadTags(message, 7), new Point(at, value), null, delta);
    }

    private Measurement ReadHistogram(Sender sender, Instrument instrument, ReadOnlySpan<byte> message, bool delta)
    {
        long at = 0;
        ulong count = 0;
        double sum = 0;
        ulong[] buckets = [];
        double[] bounds = [];
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3: at = Ticks(reader.Number); break;
                case 4: count = reader.Number; break;
                case 5: sum = Finite(reader.Double); break;
                case 6: buckets = Packed<ulong>(reader.Bytes); break;
                case 7: bounds = Packed<double>(reader.Bytes); break;
            }
        }
        if (buckets.Length != 0 && buckets.Length != bounds.Length + 1)
            throw new MalformedException("buckets and bounds");
        return new Measurement(sender, instrument, ReadTags(message, 9), new Point(at, sum, count, buckets), bounds, delta);
    }

    private static T[] Packed<T>(ReadOnlySpan<byte> bytes)
        where T : struct
    {
        if (bytes.Length % 8 != 0 || bytes.Length / 8 > MostBuckets)
            throw new MalformedException("packed numbers");
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;
}
