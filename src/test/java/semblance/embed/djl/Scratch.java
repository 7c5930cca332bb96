package semblance.embed.djl;
import semblance.embed.family.*;
import semblance.models.compile.*;
import semblance.models.compile.Compiler;
import semblance.models.weights.*;
import java.io.*;
import java.nio.*;
import java.nio.file.*;
import java.util.*;
class Scratch {
  static final boolean CLIP=Boolean.getBoolean("clip");
  public static void main(String[] a) throws Exception {
    Path out = Path.of("/tmp/arch"); Files.createDirectories(out);
    Weights w = new FormulaWeights(new FileInputStream("/work/shared/parity/models/"+(CLIP?"clip-vit-base-patch32":"resnet50")+".fill.json"));
    long t=System.nanoTime();
    Network n = CLIP? ClipScratch.pic(w):(Network) resnet(w);
    var device = TorchEngine.start(Path.of("/tmp/djlcache"));
    System.out.println("engine "+(System.nanoTime()-t)/1e6);
    float[] in = FormulaWeights.fill("inputs","input:pixel_values",2*3*224*224,0,2);
    FloatBuffer buf = ByteBuffer.allocateDirect(4*in.length/2).order(ByteOrder.nativeOrder()).asFloatBuffer();
    buf.put(in,0,in.length/2).flip();
    float[] ref=null;
    // observe
    List<String> places = Compiler.writeObserver(n,out.resolve("obs.pt"));
    Map<String,Range> ranges=new HashMap<>();
    try (LoadedNetwork net = LoadedNetwork.load(out.resolve("obs.pt"),device)) { float[][] r=net.run(buf,1,3,224,224); float[] s=r[r.length-1]; for(int i=0;i<places.size();i++) ranges.put(places.get(i),new Range(s[2*i],s[2*i+1])); }
    for (String p : a.length>0? List.of(a): List.of("PLAIN","FP32","INT8","BF16")) {
      t=System.nanoTime();
      Path f=out.resolve(p+".pt");
      if (p.equals("INT8")) Compiler.writeIntegers(n,ranges,7,f); else Compiler.write(n,Precision.valueOf(p),f);
      System.out.println(p+" write "+(System.nanoTime()-t)/1e6); t=System.nanoTime();
      LoadedNetwork net = LoadedNetwork.load(f,device);
      System.out.println("  load "+(System.nanoTime()-t)/1e6);
      float[] o=null;
      for(int i=0;i<4;i++){ t=System.nanoTime(); buf.rewind(); o=net.run(buf,1,3,224,224)[0]; System.out.println("  run "+i+" "+(System.nanoTime()-t)/1e6);}
      if(ref==null) ref=o;
      double dot=0,x=0,y=0,max=0; for(int i=0;i<o.length;i++){dot+=o[i]*(double)ref[i];x+=o[i]*(double)o[i];y+=ref[i]*(double)ref[i];max=Math.max(max,Math.abs(o[i]-ref[i]));}
      System.out.println("  cos "+(dot/Math.sqrt(x*y))+" max/rms "+max/Math.sqrt(y/o.length)+" "+o[0]);
      int N=40; Thread[] th=new Thread[2]; t=System.nanoTime();
      for(int k=0;k<2;k++){ FloatBuffer b2=ByteBuffer.allocateDirect(4*in.length/2).order(ByteOrder.nativeOrder()).asFloatBuffer(); b2.put(in,0,in.length/2).flip(); th[k]=new Thread(()->{for(int i=0;i<N;i++){b2.rewind(); net.run(b2,1,3,224,224);}}); th[k].start();}
      for(Thread q:th) q.join();
      System.out.printf("  2 workers %.1f/s%n", 2*N/((System.nanoTime()-t)/1e9));
      net.close();
    }
  }
  static Object resnet(Weights w) throws Exception { var m=Class.forName("semblance.embed.family.ResNet50").getDeclaredMethod("network",Weights.class,int.class); m.setAccessible(true); return m.invoke(null,w,224); }
}
