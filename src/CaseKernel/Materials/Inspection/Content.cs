using Microsoft.Win32.SafeHandles;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>A file to be looked at from any place; nothing of it is kept in memory but what is asked for.</summary>
internal abstract class Content
{
    public abstract long Length { get; }

    /// <returns>How many bytes there were; fewer than asked for only at the end.</returns>
    public abstract int Read(long offset, Span<byte> into);

    public bool Fill(long offset, Span<byte> into) => offset >= 0 && Read(offset, into) == into.Length;

    public Stream Range(long offset, long length) => new RangeStream(this, offset, Math.Clamp(length, 0, Math.Max(0, Length - offset)));

    public static Content Of(byte[] bytes) => new InMemory(bytes);

    public static Content Of(SafeFileHandle file) => new OnDisk(file);

    private sealed class InMemory(byte[] bytes) : Content
    {
        public override long Length => bytes.Length;

        public override int Read(long offset, Span<byte> into)
        {
            if (offset >= bytes.Length)
                return 0;
            var rest = bytes.AsSpan((int)offset);
            var count = Math.Min(rest.Length, into.Length);
            rest[..count].CopyTo(into);
            return count;
        }
    }

    private sealed class OnDisk(SafeFileHandle file) : Content
    {
        public override long Length { get; } = RandomAccess.GetLength(file);

        public override int Read(long offset, Span<byte> into)
        {
            var count = 0;
            while (count < into.Length && RandomAccess.Read(file, into[count..], offset + count) is > 0 and var read)
                count += read;
            return count;
        }
    }

    private sealed class RangeStream(Content content, long offset, long length) : ReadingStream
    {
        private long position;

        public override int Read(Span<byte> buffer)
        {
            var count = content.Read(offset + position, buffer[..(int)Math.Min(buffer.Length, length - position)]);
            position += count;
            return count;
        }
    }
}

/// <summary>A stream that is only ever read forwards.</summary>
internal abstract class ReadingStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public abstract override int Read(Span<byte> buffer);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
