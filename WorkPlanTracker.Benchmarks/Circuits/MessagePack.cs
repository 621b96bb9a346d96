using System.Buffers.Binary;
using System.Text;

namespace WorkPlanTracker.Benchmarks.Circuits;

/// <summary>The little of MessagePack that SignalR's binary protocol needs.</summary>
internal sealed class PackWriter
{
    private readonly System.Buffers.ArrayBufferWriter<byte> _bytes = new();

    internal PackWriter Array(int count)
    {
        if (count < 16)
        {
            One((byte)(0x90 | count));
            return this;
        }

        One(0xdc);
        Two((ushort)count);
        return this;
    }

    internal PackWriter EmptyMap()
    {
        One(0x80);
        return this;
    }

    internal PackWriter Nil()
    {
        One(0xc0);
        return this;
    }

    internal PackWriter Bool(bool value)
    {
        One(value ? (byte)0xc3 : (byte)0xc2);
        return this;
    }

    internal PackWriter Number(long value)
    {
        One(0xd3);
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(eight, value);
        More(eight);
        return this;
    }

    internal PackWriter Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        One(0xdb);
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, (uint)bytes.Length);
        More(four);
        More(bytes);
        return this;
    }

    /// <summary>The message with its length in front, as SignalR frames it.</summary>
    internal byte[] Framed()
    {
        var body = _bytes.WrittenSpan;
        using var frame = new MemoryStream(body.Length + 5);
        var length = (uint)body.Length;
        do
        {
            var part = (byte)(length & 0x7f);
            length >>= 7;
            frame.WriteByte(length > 0 ? (byte)(part | 0x80) : part);
        }
        while (length > 0);
        frame.Write(body);
        return frame.ToArray();
    }

    private void One(byte value) => More([value]);

    private void More(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.GetSpan(bytes.Length));
        _bytes.Advance(bytes.Length);
    }

    private void Two(ushort value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(two, value);
        More(two);
    }
}

/// <summary>Reads MessagePack into plain objects: long, string, bool, byte[], object[] or null; maps become null.</summary>
internal sealed class PackReader(byte[] bytes, int at)
{
    private int _at = at;

    internal object? Read()
    {
        var code = bytes[_at++];
        switch (code)
        {
            case < 0x80: return (long)code;
            case < 0x90: return Map(code & 0x0f);
            case < 0xa0: return Array(code & 0x0f);
            case < 0xc0: return Text(code & 0x1f);
            case 0xc0: return null;
            case 0xc2: return false;
            case 0xc3: return true;
            case 0xc4: return Bytes((int)Unsigned(1));
            case 0xc5: return Bytes((int)Unsigned(2));
            case 0xc6: return Bytes((int)Unsigned(4));
            case 0xca: _at += 4; return 0L;
            case 0xcb: _at += 8; return 0L;
            case 0xcc: return Unsigned(1);
            case 0xcd: return Unsigned(2);
            case 0xce: return Unsigned(4);
            case 0xcf or 0xd3: return Unsigned(8);
            case 0xd0: return (long)(sbyte)Unsigned(1);
            case 0xd1: return (long)(short)Unsigned(2);
            case 0xd2: return (long)(int)Unsigned(4);
            case 0xd9: return Text((int)Unsigned(1));
            case 0xda: return Text((int)Unsigned(2));
            case 0xdb: return Text((int)Unsigned(4));
            case 0xdc: return Array((int)Unsigned(2));
            case 0xdd: return Array((int)Unsigned(4));
            case 0xde: return Map((int)Unsigned(2));
            case >= 0xe0: return (long)(sbyte)code;
            default: throw new InvalidDataException($"MessagePack code {code:x2} is not expected here.");
        }
    }

    private long Unsigned(int size)
    {
        long value = 0;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | bytes[_at++];
        }

        return value;
    }

    private object?[] Array(int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = Read();
        }

        return items;
    }

    private object? Map(int count)
    {
        for (var i = 0; i < 2 * count; i++)
        {
            Read();
        }

        return null;
    }

    private string Text(int length)
    {
        var text = Encoding.UTF8.GetString(bytes, _at, length);
        _at += length;
        return text;
    }

    private byte[] Bytes(int length)
    {
        var part = bytes[_at..(_at + length)];
        _at += length;
        return part;
    }
}
