var hr=Array.isArray,al=Array.prototype.indexOf,Na=Array.prototype.includes,_r=Array.from,Ai=Object.defineProperty,ta=Object.getOwnPropertyDescriptor,rl=Object.getOwnPropertyDescriptors,sl=Object.prototype,il=Array.prototype,Mi=Object.getPrototypeOf,ks=Object.isExtensible;const sr=()=>{};function ol(t){for(var e=0;e<t.length;e++)t[e]()}function zi(){var t,e,a=new Promise((r,s)=>{t=r,e=s});return{promise:a,resolve:t,reject:e}}function qa(t,e){if(Array.isArray(t))return t;if(e===void 0||!(Symbol.iterator in t))return Array.from(t);const a=[];for(const r of t)if(a.push(r),a.length===e)break;return a}const Wt=2,oa=4,mr=8,as=1<<24,vn=16,gn=32,In=64,Ur=128,rs=256,_n=512,Ct=1024,kt=2048,rn=4096,Jt=8192,Ft=16384,_a=32768,Ia=1<<25,Gn=65536,ir=1<<17,ll=1<<18,ma=1<<19,ul=1<<20,wn=1<<25,or=1<<21,na=1<<22,qn=1<<23,Bn=Symbol("$state"),Oi=Symbol("component"),cl=Symbol("legacy props"),dl=Symbol(""),Ni=Symbol("attributes"),Br=Symbol("class"),Hr=Symbol("style"),Wr=Symbol("text"),nr=Symbol("form reset"),Ua=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},gr=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),vl=1,fl=2,qi=4,hl=8,_l=16,ml=1,gl=4,bl=8,wl=16,pl=1,yl=2,Ii={},Mt=Symbol("uninitialized"),kl="http://www.w3.org/1999/xhtml",xl="@attach";function $l(){console.warn("https://svelte.dev/e/derived_inert")}function El(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function Sl(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function ji(t){return t===this.v}function Tl(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function Di(t){return!Tl(t,this.v)}function Al(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function Ml(t,e,a){throw new Error("https://svelte.dev/e/each_key_duplicate")}function zl(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function Ol(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function Nl(t){throw new Error("https://svelte.dev/e/effect_orphan")}function ql(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function Il(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function jl(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function Dl(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function Cl(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function Pl(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let Qt=null;function la(t){Qt=t}function rt(t,e=!1,a){Qt={p:Qt,i:!1,c:null,e:null,s:t,x:null,r:tt,l:null}}function st(t){var e=Qt,a=e.e;if(a!==null){e.e=null;for(var r of a)eo(r)}return e.i=!0,Qt=e.p,ss(t)}function ss(t={}){return Ai(t,Oi,{value:!0}),t}function Ci(){return!0}let Ln=[];function Pi(){var t=Ln;Ln=[],ol(t)}function ln(t){if(Ln.length===0&&!Aa){var e=Ln;queueMicrotask(()=>{e===Ln&&Pi()})}Ln.push(t)}function Rl(){for(;Ln.length>0;)Pi()}const Ll=-7169;function Tt(t,e){t.f=t.f&Ll|e}function is(t){(t.f&_n)!==0||t.deps===null?Tt(t,Ct):Tt(t,rn)}function Ri(t,e){(t.f&kt)!==0?e.set(t,kt):(t.f&rn)!==0&&e.get(t)!==kt&&e.set(t,rn),Tt(t,Ct)}function Fl(t,e){if(e){const a=document.body;t.autofocus=!0,ln(()=>{document.activeElement===a&&t.focus()})}}let xs=!1;function Ul(){xs||(xs=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[nr]?.()})},{capture:!0}))}function ga(t){var e=Ye,a=tt;cn(null),kn(null);try{return t()}finally{cn(e),kn(a)}}function br(t,e,a,r=a){t.addEventListener(e,()=>ga(a));const s=t[nr];s?t[nr]=()=>{s(),r(!0)}:t[nr]=()=>r(!0),Ul()}function Li(t,e,a,r){const s=ja;var i=t.filter(x=>!x.settled),d=e.map(s);if(a.length===0&&i.length===0){r(d);return}var c=tt,v=Bl(),h=i.length===1?i[0].promise:i.length>1?Promise.all(i.map(x=>x.promise)):null;function g(x){if((c.f&Ft)===0){v();try{r([...d,...x])}catch(A){bn(A,c)}lr()}}var w=Fi();if(a.length===0){h.then(()=>g([])).finally(w);return}function k(){Promise.all(a.map(x=>Hl(x))).then(g).catch(x=>bn(x,c)).finally(w)}h?h.then(()=>{if((c.f&Ft)!==0){w();return}v(),k(),lr()}):k()}function Bl(){var t=tt,e=Ye,a=Qt,r=He;return function(i=!0){kn(t),cn(e),la(a),i&&(t.f&Ft)===0&&(r?.activate(),r?.apply())}}function lr(t=!0){kn(null),cn(null),la(null),t&&He?.deactivate()}function Fi(){var t=tt,e=t.b,a=He,r=!!e?.is_rendered();return e?.update_pending_count(1,a),a.increment(r,t),()=>{e?.update_pending_count(-1,a),a.decrement(r,t)}}function ja(t){var e=Wt|kt;return tt!==null&&(tt.f|=ma),{ctx:Qt,deps:null,effects:null,equals:ji,f:e,fn:t,reactions:null,rv:0,v:Mt,wv:0,parent:tt,ac:null}}const $a=Symbol("obsolete");function Hl(t,e,a){let r=tt;r===null&&Al();var s=void 0,i=Yn(Mt),d=!Ye,c=new Set;return su(()=>{var v=tt,h=zi();s=h.promise;try{Promise.resolve(t()).then(h.resolve,x=>{x!==Ua&&h.reject(x)}).finally(lr)}catch(x){h.reject(x),lr()}var g=He;if(d){if((v.f&_a)!==0)var w=Fi();if(r.b?.is_rendered())g.async_deriveds.get(v)?.reject($a);else for(const x of c.values())x.reject($a);c.add(h),g.async_deriveds.set(v,h)}const k=(x,A=void 0)=>{w?.(),c.delete(h),A!==$a&&(g.activate(),A?(i.f|=qn,ua(i,A)):((i.f&qn)!==0&&(i.f^=qn),ua(i,x)),g.deactivate())};h.promise.then(k,x=>k(null,x||"unknown"))}),wr(()=>{for(const v of c)v.reject($a)}),new Promise(v=>{function h(g){function w(){g===s?v(i):h(s)}g.then(w,w)}h(s)})}function W(t){const e=ja(t);return io(e),e}function Ui(t){const e=ja(t);return e.equals=Di,e}function Wl(t){var e=t.effects;if(e!==null){t.effects=null;for(var a=0;a<e.length;a+=1)Ut(e[a])}}function os(t){var e,a=tt,r=t.parent;if(!zn&&r!==null&&t.v!==Mt&&(r.f&(Ft|Jt))!==0)return $l(),t.v;kn(r);try{Wl(t),e=co(t)}finally{kn(a)}return e}function Bi(t){var e=os(t);if(!t.equals(e)&&(t.wv=lo(),(!He?.is_fork||t.deps===null)&&(He!==null?(He.capture(t,e,!0),aa?.capture(t,e,!0)):t.v=e,t.deps===null))){Tt(t,Ct);return}zn||(fn!==null?(ds()||He?.is_fork)&&fn.set(t,e):is(t))}function Vl(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&ga(()=>{e.ac.abort(Ua),e.ac=null}),e.fn!==null&&(e.teardown=sr),Ca(e,0),vs(e))}function Hi(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&ca(e)}let Sr=null,Jn=null,He=null,aa=null,fn=null,Vr=null,Aa=!1,Tr=!1,Ma=null,ar=null;var $s=0;let Kl=1;class jn{id=Kl++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#s=new Set;#t=0;#a=new Map;#n=null;#r=[];#i=[];#o=new Map;#l=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){Jn===null?Sr=Jn=this:(Jn.next=this,this.prev=Jn),Jn=this}#f(){if(this.is_fork)return!0;for(const e of this.#a.keys())if(!this.#g(e))return!0;return!1}#g(e){for(var a=e;a!==null;a=a.parent)if(this.#l.has(a))return!0;return!1}skip_effect(e){this.#l.has(e)||this.#l.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,a=r=>this.schedule(r)){var r=this.#l.get(e);if(r){this.#l.delete(e);for(var s of r.d)Tt(s,kt),a(s);for(s of r.m)Tt(s,rn),a(s)}this.#u.add(e)}#v(){var e=[];for(const i of this.#r)if(!((i.f&Ft)!==0||(i.f&(kt|rn))===0)){for(var a=i,r=!1;a.parent!==null;){a=a.parent;var s=a.f;if((s&(In|gn))!==0){if((s&Ct)===0){r=!0;break}a.f^=Ct}}r||e.push(a)}return this.#r=[],e}#h(){this.started=!0;for(const[c,v]of this.#o)Tt(c,v),this.schedule(c);this.apply();for(var e=Ma=[],a=[],r=ar=[];this.#r.length>0;){$s++>1e3&&(this.#m(),Yl());for(const c of this.#v())try{this.#b(c,e,a)}catch(v){throw Ki(c),this.#f()||this.discard(),v}}if(He=null,r.length>0){var s=jn.ensure();for(const c of r)s.schedule(c)}if(Ma=null,ar=null,this.#f()){this.#_(a),this.#_(e);for(const[c,v]of this.#l)Vi(c,v);r.length>0&&He.#h();return}const i=this.#p();if(i){this.#_(a),this.#_(e),i.#d(this);return}this.#o.clear();for(const c of this.#e)c(this);this.#e.clear(),aa=this,Es(a),Es(e),aa=null,this.#n?.resolve();var d=He;this.#t===0&&(this.#r.length===0||d!==null)&&this.#m(),d!==null&&(pn.clear(),d.#h())}#b(e,a,r){e.f^=Ct;for(var s=e.first;s!==null;){var i=s.f,d=(i&(gn|In))!==0,c=d&&(i&Ct)!==0,v=c||(i&Jt)!==0||this.#l.has(s);if(!v&&s.fn!==null){d?s.f^=Ct:(i&oa)!==0?a.push(s):Va(s)&&((i&vn)!==0&&this.add_dirty_reaction(s,rn),ca(s));var h=s.first;if(h!==null){s=h;continue}}for(;s!==null;){var g=s.next;if(g!==null){s=g;break}s=s.parent}}}#p(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#w(e))return e;return null}#w(e){for(const[a,[,r]]of this.current)if(!r&&e.current.has(a))return!0;return!1}#d(e){for(const[r,s]of e.current)!this.previous.has(r)&&e.previous.has(r)&&this.previous.set(r,e.previous.get(r)),this.current.set(r,s);for(const[r,s]of e.async_deriveds){const i=this.async_deriveds.get(r);i&&s.promise.then(i.resolve).catch(i.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#o);const a=r=>{var s=r.reactions;if(s!==null&&!((r.f&Wt)!==0&&(r.f&(kt|rn))===0))for(const c of s){var i=c.f;if((i&Wt)!==0)a(c);else{var d=c;i&(na|vn)&&!this.async_deriveds.has(d)&&(this.#o.delete(d),Tt(d,kt),this.schedule(d))}}};for(const r of this.current.keys())a(r);this.oncommit(()=>e.discard()),e.#m(),He=this,this.#h()}#_(e){for(var a=0;a<e.length;a+=1)Ri(e[a],this.#o)}capture(e,a,r=!1){e.v!==Mt&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&qn)===0&&(this.current.set(e,[a,r]),fn?.set(e,a)),this.is_fork||(e.v=a)}activate(){He=this}deactivate(){He=null,fn=null}flush(){try{Tr=!0,He=this,this.#h()}finally{$s=0,Vr=null,Ma=null,ar=null,Tr=!1,He=null,fn=null,pn.clear()}}discard(){for(const e of this.#s)e(this);this.#s.clear();for(const e of this.async_deriveds.values())e.reject($a);this.#m(),this.#n?.resolve()}register_created_effect(e){this.#i.push(e)}#y(){for(let w=Sr;w!==null;w=w.next){var e=w.id<this.id,a=[];for(const[k,[x,A]]of this.current){if(w.current.has(k)){var r=w.current.get(k)[0];if(e&&x!==r)w.current.set(k,[x,A]);else continue}a.push(k)}if(e)for(const[k,x]of this.async_deriveds){const A=w.async_deriveds.get(k);A&&x.promise.then(A.resolve).catch(A.reject)}var s=[...w.current.keys()].filter(k=>!w.current.get(k)[1]);if(!(!w.started||s.length===0)){var i=s.filter(k=>!this.current.has(k));if(i.length===0)e&&w.discard();else if(a.length>0){if(e)for(const k of this.#u)w.unskip_effect(k,x=>{(x.f&(vn|na))!==0?w.schedule(x):w.#_([x])});w.activate();var d=new Set,c=new Map;for(var v of a)Wi(v,i,d,c);c=new Map;var h=[...w.current].filter(([k,x])=>{const A=this.current.get(k);return A?A[0]!==x[0]||A[1]!==x[1]:!0}).map(([k])=>k);if(h.length>0)for(const k of this.#i)(k.f&(Ft|Jt|ir))===0&&ls(k,h,c)&&((k.f&(na|vn))!==0?(Tt(k,kt),w.schedule(k)):w.add_dirty_reaction(k,kt));if(w.#r.length>0&&!w.#c){w.apply();for(var g of w.#v())w.#b(g,[],[])}w.deactivate()}}}}increment(e,a){if(this.#t+=1,e){let r=this.#a.get(a)??0;this.#a.set(a,r+1)}}decrement(e,a){if(this.#t-=1,e){let r=this.#a.get(a)??0;r===1?this.#a.delete(a):this.#a.set(a,r-1)}this.#c||(this.#c=!0,ln(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[a,r]of e)this.add_dirty_reaction(a,r);e.clear()}add_dirty_reaction(e,a){(a===kt||this.#o.get(e)!==kt)&&this.#o.set(e,a)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#s.add(e)}settled(){return(this.#n??=zi()).promise}static ensure(){if(He===null){const e=He=new jn;!Tr&&!Aa&&ln(()=>{e.started||e.flush()})}return He}apply(){{fn=null;return}}schedule(e){if(Vr=e,e.b?.is_pending&&(e.f&(oa|mr|as))!==0&&(e.f&_a)===0){e.b.defer_effect(e);return}this.#r.push(e)}#m(){if(this.linked){var e=this.prev,a=this.next;e===null?Sr=a:e.next=a,a===null?Jn=e:a.prev=e,this.linked=!1}}}function Gl(t){var e=Aa,a=aa;aa=null,Aa=!0;try{for(var r;;){if(Rl(),He===null)return r;He.flush()}}finally{Aa=e,aa=a}}function Yl(){try{ql()}catch(t){bn(t,Vr)}}let Sn=null;function Es(t){var e=t.length;if(e!==0){for(var a=0;a<e;){var r=t[a++];if((r.f&(Ft|Jt))===0&&Va(r)&&(Sn=new Set,ca(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&ao(r),Sn?.size>0)){pn.clear();for(const s of Sn){if((s.f&(Ft|Jt))!==0)continue;const i=[s];let d=s.parent;for(;d!==null;)Sn.has(d)&&(Sn.delete(d),i.push(d)),d=d.parent;for(let c=i.length-1;c>=0;c--){const v=i[c];(v.f&(Ft|Jt))===0&&ca(v)}}Sn.clear()}}Sn=null}}function Wi(t,e,a,r){if(!a.has(t)&&(a.add(t),t.reactions!==null))for(const s of t.reactions){const i=s.f;(i&Wt)!==0?Wi(s,e,a,r):(i&(na|vn))!==0&&(i&kt)===0&&ls(s,e,r)&&(Tt(s,kt),us(s))}}function ls(t,e,a){const r=a.get(t);if(r!==void 0)return r;if(t.deps!==null)for(const s of t.deps){if(Na.call(e,s))return!0;if((s.f&Wt)!==0&&ls(s,e,a))return a.set(s,!0),!0}return a.set(t,!1),!1}function us(t){He.schedule(t)}function Vi(t,e){if(!((t.f&gn)!==0&&(t.f&Ct)!==0)){(t.f&kt)!==0?e.d.push(t):(t.f&rn)!==0&&e.m.push(t),Tt(t,Ct);for(var a=t.first;a!==null;)Vi(a,e),a=a.next}}function Ki(t){Tt(t,Ct);for(var e=t.first;e!==null;)Ki(e),e=e.next}let ur=new Set;const pn=new Map;let Gi=!1;function Yn(t,e){var a={f:0,v:t,reactions:null,equals:ji,rv:0,wv:0};return a}function me(t,e){const a=Yn(t);return io(a),a}function Zl(t,e=!1,a=!0){const r=Yn(t);return e||(r.equals=Di),r}function U(t,e,a=!1){Ye!==null&&(!hn||(Ye.f&ir)!==0)&&Ci()&&(Ye.f&(Wt|vn|na|ir))!==0&&(yn===null||!yn.has(t))&&Cl();let r=a?zt(e):e;return ua(t,r,ar)}var Rn=null,Kr=0;function ua(t,e,a=null){if(!t.equals(e)){zn?pn.set(t,e):pn.has(t)||pn.set(t,t.v);var r=jn.ensure();if(r.capture(t,e),(t.f&Wt)!==0){const s=t;(t.f&kt)!==0&&os(s),fn===null&&is(s)}t.wv=lo(),Rn=null,Kr=0,Yi(t,kt,a),Rn=null,tt!==null&&(tt.f&Ct)!==0&&(tt.f&(gn|In))===0&&(on===null?lu([t]):on.push(t)),!r.is_fork&&ur.size>0&&!Gi&&Xl()}return e}function Xl(){Gi=!1;for(const t of ur){(t.f&Ct)!==0&&Tt(t,rn);let e;try{e=Va(t)}catch{e=!0}e&&ca(t)}ur.clear()}function za(t){U(t,t.v+1)}function Yi(t,e,a){var r=t.reactions;if(r!==null){var s=r.length;if(Kr+=s,Kr>1e5&&Rn===null&&(Rn=new Set),Rn!==null){if(Rn.has(t))return;Rn.add(t)}for(var i=0;i<s;i++){var d=r[i],c=d.f,v=(c&kt)===0;if(v&&Tt(d,e),(c&ir)!==0)ur.add(d);else if((c&Wt)!==0){var h=d;fn?.delete(h),Yi(h,rn,a)}else if(v){var g=d;(c&vn)!==0&&Sn!==null&&Sn.add(g),a!==null?a.push(g):us(g)}}}}function zt(t){if(typeof t!="object"||t===null||Bn in t||Oi in t)return t;const e=Mi(t);if(e!==sl&&e!==il)return t;var a=new Map,r=hr(t),s=me(0),i=Wn,d=c=>{if(Wn===i)return c();var v=Ye,h=Wn;cn(null),As(i);var g=c();return cn(v),As(h),g};return r&&a.set("length",me(t.length)),new Proxy(t,{defineProperty(c,v,h){(!("value"in h)||h.configurable===!1||h.enumerable===!1||h.writable===!1)&&jl();var g=a.get(v);return g===void 0?d(()=>{var w=me(h.value);return a.set(v,w),w}):U(g,h.value,!0),!0},deleteProperty(c,v){var h=a.get(v);if(h===void 0){if(v in c){const g=d(()=>me(Mt));a.set(v,g),za(s)}}else U(h,Mt),za(s);return!0},get(c,v,h){if(v===Bn)return t;var g=a.get(v),w=v in c;if(g===void 0&&(!w||ta(c,v)?.writable)&&(g=d(()=>{var x=zt(w?c[v]:Mt),A=me(x);return A}),a.set(v,g)),g!==void 0){var k=n(g);return k===Mt?void 0:k}return Reflect.get(c,v,h)},getOwnPropertyDescriptor(c,v){this.has?.(c,v);var h=Reflect.getOwnPropertyDescriptor(c,v),g=a.get(v);if(g!==void 0){var w=n(g);if(w===Mt)return;if(h&&"value"in h)h.value=w;else return{enumerable:!0,configurable:!0,value:w,writable:!0}}return h},has(c,v){if(v===Bn)return!0;var h=a.get(v),g=h!==void 0&&h.v!==Mt||Reflect.has(c,v);if(h!==void 0||(tt!==null||Ye!==null)&&(!g||ta(c,v)?.writable)){h===void 0&&(h=d(()=>{var k=g?zt(c[v]):Mt,x=me(k);return x}),a.set(v,h));var w=n(h);if(w===Mt)return!1}return g},set(c,v,h,g){var w=a.get(v),k=v in c;if(r&&v==="length")for(var x=h;x<w.v;x+=1){var A=a.get(x+"");A!==void 0?U(A,Mt):x in c&&(A=d(()=>me(Mt)),a.set(x+"",A))}if(w===void 0)(!k||ta(c,v)?.writable)&&(w=d(()=>me(void 0)),U(w,zt(h)),a.set(v,w));else{k=w.v!==Mt;var V=d(()=>zt(h));U(w,V)}var P=Reflect.getOwnPropertyDescriptor(c,v);if(P?.set&&P.set.call(g,h),!k){if(r&&typeof v=="string"){var j=a.get("length"),z=Number(v);Number.isInteger(z)&&z>=j.v&&U(j,z+1)}za(s)}return!0},ownKeys(c){n(s);var v=Reflect.ownKeys(c).filter(w=>{var k=a.get(w);return k===void 0||k.v!==Mt});for(var[h,g]of a)g.v!==Mt&&!(h in c)&&v.push(h);return v},setPrototypeOf(){Dl()}})}function Ss(t){try{if(t!==null&&typeof t=="object"&&Bn in t)return t[Bn]}catch{}return t}function cs(t,e){return Object.is(Ss(t),Ss(e))}var Da,Zi,Xi,Ji;function Jl(){if(Da===void 0){Da=window,Zi=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,a=Text.prototype;Xi=ta(e,"firstChild").get,Ji=ta(e,"nextSibling").get,ks(t)&&(t[Br]=void 0,t[Ni]=null,t[Hr]=void 0,t.__e=void 0),ks(a)&&(a[Wr]=void 0)}}function Tn(t=""){return document.createTextNode(t)}function Zn(t){return Xi.call(t)}function Ba(t){return Ji.call(t)}function m(t,e){return Zn(t)}function Ie(t,e=!1){{var a=Zn(t);return a instanceof Comment&&a.data===""?Ba(a):a}}function f(t,e=!1){return Zn(t)}function o(t,e=1,a=!1){let r=t;for(;e--;)r=Ba(r);return r}function Ql(t){t.textContent=""}function Qi(){return!1}function eu(t,e,a){return a?document.createElement(t,{is:a}):document.createElement(t)}function tu(t){var e=tt;if(e===null)return Ye.f|=qn,t;if((e.f&_a)===0&&(e.f&oa)===0)throw t;bn(t,e)}function bn(t,e){if(t===Ii)throw t;if(!(e!==null&&(e.f&Ft)!==0)){for(;e!==null;){if((e.f&Ur)!==0&&(e.f&(Ft|Ia))===0){if((e.f&_a)===0)throw t;try{e.b.error(t);return}catch(a){t=a}}e=e.parent}throw t}}function nu(t){tt===null&&(Ye===null&&Nl(),Ol()),zn&&zl()}function au(t,e){var a=e.last;a===null?e.last=e.first=t:(a.next=t,t.prev=a,e.last=t)}function xn(t,e){var a=tt;a!==null&&(a.f&Jt)!==0&&(t|=Jt);var r={ctx:Qt,deps:null,nodes:null,f:t|kt|_n,first:null,fn:e,last:null,next:null,parent:a,b:a&&a.b,prev:null,teardown:null,wv:0,ac:null};He?.register_created_effect(r);var s=r;if((t&oa)!==0)Ma!==null?Ma.push(r):jn.ensure().schedule(r);else if(e!==null){try{ca(r)}catch(d){throw Ut(r),d}s.deps===null&&s.teardown===null&&s.nodes===null&&s.first===s.last&&(s.f&ma)===0&&(s=s.first,(t&vn)!==0&&(t&Gn)!==0&&s!==null&&(s.f|=Gn))}if(s!==null&&(s.parent=a,a!==null&&au(s,a),Ye!==null&&(Ye.f&Wt)!==0&&(t&In)===0)){var i=Ye;(i.effects??=[]).push(s)}return r}function ds(){return Ye!==null&&!hn}function wr(t){const e=xn(mr,null);return Tt(e,Ct),e.teardown=t,e}function un(t){nu();var e=tt.f,a=!Ye&&(e&gn)!==0&&Qt!==null&&!Qt.i;if(a){var r=Qt;(r.e??=[]).push(t)}else return eo(t)}function eo(t){return xn(oa|ul,t)}function ru(t){jn.ensure();const e=xn(In|ma,t);return(a={})=>new Promise(r=>{a.outro?Hn(e,()=>{Ut(e),r(void 0)}):(Ut(e),r(void 0))})}function Ha(t){return xn(oa,t)}function su(t){return xn(na|ma,t)}function Wa(t,e=0){return xn(mr|e,t)}function b(t,e=[],a=[],r=[]){Li(r,e,a,s=>{xn(mr,()=>{t(...s.map(n))})})}function pr(t,e=0){var a=xn(vn|e,t);return a}function to(t,e=0){var a=xn(as|e,t);return a}function en(t){return xn(gn|ma,t)}function no(t){var e=t.teardown;if(e!==null){const a=zn,r=Ye;Ts(!0),cn(null);try{e.call(null)}catch(s){bn(s,t.parent)}finally{Ts(a),cn(r)}}}function vs(t,e=!1){var a=t.first;for(t.first=t.last=null;a!==null;){const s=a.ac;s!==null&&ga(()=>{s.abort(Ua)});var r=a.next;(a.f&In)!==0?a.parent=null:Ut(a,e),a=r}}function iu(t){for(var e=t.first;e!==null;){var a=e.next;(e.f&gn)===0&&Ut(e),e=a}}function Ut(t,e=!0){var a=!1;(e||(t.f&ll)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(ou(t.nodes.start,t.nodes.end),a=!0),t.f|=Ia,vs(t,e&&!a),Ca(t,0);var r=t.nodes&&t.nodes.t;if(r!==null)for(const i of r)i.stop();no(t),t.f^=Ia,t.f|=Ft;var s=t.parent;s!==null&&s.first!==null&&ao(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function ou(t,e){for(;t!==null;){var a=t===e?null:Ba(t);t.remove(),t=a}}function ao(t){var e=t.parent,a=t.prev,r=t.next;a!==null&&(a.next=r),r!==null&&(r.prev=a),e!==null&&(e.first===t&&(e.first=r),e.last===t&&(e.last=a))}function Hn(t,e,a=!0){var r=[];t.f|=rs,ro(t,r,!0);var s=()=>{a&&Ut(t),e&&e()},i=r.length;if(i>0){var d=()=>--i||s();for(var c of r)c.out(d)}else s()}function ro(t,e,a){if((t.f&Jt)===0){t.f^=Jt;var r=t.nodes&&t.nodes.t;if(r!==null)for(const c of r)(c.is_global||a)&&e.push(c);for(var s=t.first;s!==null;){var i=s.next;if((s.f&In)===0){var d=(s.f&Gn)!==0||(s.f&gn)!==0&&(t.f&vn)!==0;ro(s,e,d?a:!1)}s=i}}}function cr(t){t.f&=~rs,so(t,!0)}function so(t,e){if((t.f&rs)===0&&(t.f&Jt)!==0){t.f^=Jt,(t.f&Ct)===0&&(Tt(t,kt),jn.ensure().schedule(t));for(var a=t.first;a!==null;){var r=a.next,s=(a.f&Gn)!==0||(a.f&gn)!==0;so(a,s?e:!1),a=r}var i=t.nodes&&t.nodes.t;if(i!==null)for(const d of i)(d.is_global||e)&&d.in()}}function fs(t,e){if(t.nodes)for(var a=t.nodes.start,r=t.nodes.end;a!==null;){var s=a===r?null:Ba(a);e.append(a),a=s}}let zn=!1;function Ts(t){zn=t}let Ye=null,hn=!1;function cn(t){Ye=t}let tt=null;function kn(t){tt=t}let yn=null;function io(t){Ye!==null&&((Ye.f&or)!==0||(Ye.f&Wt)!==0)&&(yn??=new Set).add(t)}let tn=null,an=0,on=null;function lu(t){on=t}let oo=1,Fn=0,Wn=Fn;function As(t){Wn=t}function lo(){return++oo}function Va(t){var e=t.f;if((e&kt)!==0)return!0;if((e&rn)!==0){for(var a=t.deps,r=a.length,s=0;s<r;s++){var i=a[s];if(Va(i)&&Bi(i),i.wv>t.wv)return!0}(e&_n)!==0&&fn===null&&Tt(t,Ct)}return!1}function uo(t,e,a=!0){var r=t.reactions;if(r!==null&&!(yn!==null&&yn.has(t)))for(var s=0;s<r.length;s++){var i=r[s];(i.f&Wt)!==0?uo(i,e,!1):e===i&&(a?Tt(i,kt):(i.f&Ct)!==0&&Tt(i,rn),us(i))}}function co(t){var e=tn,a=an,r=on,s=Ye,i=yn,d=Qt,c=hn,v=Wn,h=t.f;tn=null,an=0,on=null,Ye=(h&(gn|In))===0?t:null,yn=null,la(t.ctx),hn=!1,Wn=++Fn,t.ac!==null&&(ga(()=>{t.ac.abort(Ua)}),t.ac=null);try{t.f|=or;var g=t.fn,w=g();t.f|=_a;var k=Ms(t);if(Ci()&&on!==null&&!hn&&k!==null&&(t.f&(Wt|rn|kt))===0)for(var x=0;x<on.length;x++)uo(on[x],t);if(s!==null&&s!==t){if(Fn++,s.deps!==null)for(let A=0;A<a;A+=1)s.deps[A].rv=Fn;if(e!==null)for(const A of e)A.rv=Fn;on!==null&&(r===null?r=on:r.push(...on))}return(t.f&qn)!==0&&(t.f^=qn),w}catch(A){return Ms(t),tu(A)}finally{t.f^=or,tn=e,an=a,on=r,Ye=s,yn=i,la(d),hn=c,Wn=v}}function Ms(t){var e=t.deps,a=He?.is_fork;if(tn!==null){var r;if(a||Ca(t,an),e!==null&&an>0)for(e.length=an+tn.length,r=0;r<tn.length;r++)e[an+r]=tn[r];else t.deps=e=tn;if(ds()&&(t.f&_n)!==0)for(r=an;r<e.length;r++)(e[r].reactions??=[]).push(t)}else!a&&e!==null&&an<e.length&&(Ca(t,an),e.length=an);return e}function uu(t,e){let a=e.reactions;if(a!==null){var r=al.call(a,t);if(r!==-1){var s=a.length-1;s===0?a=e.reactions=null:(a[r]=a[s],a.pop())}}if(a===null&&(e.f&Wt)!==0&&(tn===null||!Na.call(tn,e))){var i=e;(i.f&_n)!==0&&(i.f^=_n),i.v!==Mt&&is(i),i.ac!==null&&ga(()=>{i.ac.abort(Ua),i.ac=null,Tt(i,kt)}),Vl(i),Ca(i,0)}}function Ca(t,e){var a=t.deps;if(a!==null)for(var r=e;r<a.length;r++)uu(t,a[r])}function ca(t){var e=t.f;if((e&Ft)===0){Tt(t,Ct);var a=tt;tt=t;try{(e&(vn|as))!==0?iu(t):vs(t),no(t);var r=co(t);t.teardown=typeof r=="function"?r:null,t.wv=oo;var s}finally{tt=a}}}async function cu(){await Promise.resolve(),Gl()}function n(t){var e=t.f,a=(e&Wt)!==0;if(Ye!==null&&!hn){var r=tt!==null&&(tt.f&Ft)!==0;if(!r&&(yn===null||!yn.has(t))){var s=Ye.deps;if((Ye.f&or)!==0)t.rv<Fn&&(t.rv=Fn,tn===null&&s!==null&&s[an]===t?an++:tn===null?tn=[t]:tn.push(t));else{Ye.deps??=[],Na.call(Ye.deps,t)||Ye.deps.push(t);var i=t.reactions;i===null?t.reactions=[Ye]:Na.call(i,Ye)||i.push(Ye)}}}if(zn&&pn.has(t))return pn.get(t);if(a){var d=t;if(zn){var c=d.v;return((d.f&Ct)===0&&d.reactions!==null||fo(d))&&(c=os(d)),pn.set(d,c),c}var v=(d.f&_n)===0&&!hn&&Ye!==null&&(Ye.f&_n)!==0,h=(d.f&_a)===0;Va(d)&&(v&&(d.f|=_n),Bi(d)),v&&!h&&(Hi(d),vo(d))}if(fn?.has(t))return fn.get(t);if((t.f&qn)!==0)throw t.v;return t.v}function vo(t){if(t.f|=_n,t.deps!==null)for(const a of t.deps){var e=a.reactions;e===null?a.reactions=[t]:Na.call(e,t)||e.push(t),(a.f&Wt)!==0&&(a.f&_n)===0&&(Hi(a),vo(a))}}function fo(t){if(t.v===Mt)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(pn.has(e)||(e.f&Wt)!==0&&fo(e))return!0;return!1}function ba(t){var e=hn;try{return hn=!0,t()}finally{hn=e}}function du(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const vu=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function fu(t){return vu.includes(t)}const hu={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function _u(t){return t=t.toLowerCase(),hu[t]??t}const mu=["touchstart","touchmove"];function gu(t){return mu.includes(t)}const Ea=Symbol("events"),ho=new Set,Gr=new Set;function _o(t,e,a,r={}){function s(i){if(r.capture||Yr.call(e,i),!i.cancelBubble)return ga(()=>a?.call(this,i))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(s.__removed=!1,ln(()=>{s.__removed||e.addEventListener(t,s,r)})):e.addEventListener(t,s,r),s}function nn(t,e,a,r,s){var i={capture:r,passive:s},d=_o(t,e,a,i);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&wr(()=>{d.__removed=!0,e.removeEventListener(t,d,i)})}function Re(t,e,a){(e[Ea]??={})[t]=a}function Bt(t){for(var e=0;e<t.length;e++)ho.add(t[e]);for(var a of Gr)a(t)}let Ar=null,Mr=!1;function Yr(t){var e=this,a=e.ownerDocument,r=t.type,s=t.composedPath?.()||[],i=s[0]||t.target;Ar=t,Mr||(Mr=!0,setTimeout(()=>{Mr=!1,Ar=null}));var d=0,c=Ar===t&&t[Ea];if(c){var v=s.indexOf(c);if(v!==-1&&(e===document||e===window)){t[Ea]=e;return}var h=s.indexOf(e);if(h===-1)return;v<=h&&(d=v)}if(i=s[d]||t.target,i!==e){Ai(t,"currentTarget",{configurable:!0,get(){return i||a}});var g=Ye,w=tt;cn(null),kn(null);try{for(var k,x=[];i!==null&&i!==e;){try{var A=i[Ea]?.[r];A!=null&&(!i.disabled||t.target===i)&&A.call(i,t)}catch(V){k?x.push(V):k=V}if(t.cancelBubble)break;d++,i=d<s.length?s[d]:null}if(k){for(let V of x)queueMicrotask(()=>{throw V});throw k}}finally{t[Ea]=e,delete t.currentTarget,cn(g),kn(w)}}}const bu=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function wu(t){return bu?.createHTML(t)??t}function mo(t){var e=eu("template");return e.innerHTML=wu(t.replaceAll("<!>","<!---->")),e.content}function Pa(t,e){var a=tt;a.nodes===null&&(a.nodes={start:t,end:e,a:null,t:null})}function p(t,e){var a=(e&pl)!==0,r=(e&yl)!==0,s,i=!t.startsWith("<!>");return()=>{s===void 0&&(s=mo(i?t:"<!>"+t),a||(s=Zn(s)));var d=r||Zi?document.importNode(s,!0):s.cloneNode(!0);if(a){var c=Zn(d),v=d.lastChild;Pa(c,v)}else Pa(d,d);return d}}function pu(t,e,a="svg"){var r=!t.startsWith("<!>"),s=`<${a}>${r?t:"<!>"+t}</${a}>`,i;return()=>{if(!i){var d=mo(s),c=Zn(d);i=Zn(c)}var v=i.cloneNode(!0);return Pa(v,v),v}}function go(t,e){return pu(t,e,"svg")}function Ht(t=""){{var e=Tn(t+"");return Pa(e,e),e}}function Vn(){var t=document.createDocumentFragment(),e=document.createComment(""),a=Tn();return t.append(e,a),Pa(e,a),t}function _(t,e){t!==null&&t.before(e)}function yu(t){let e=0,a=Yn(0),r;return()=>{ds()&&(n(a),Wa(()=>(e===0&&(r=ba(()=>t(()=>za(a)))),e+=1,()=>{ln(()=>{e-=1,e===0&&(r?.(),r=void 0,za(a))})})))}}var ku=Gn|ma;function xu(t,e,a,r){new $u(t,e,a,r)}class $u{parent;is_pending=!1;transform_error;#e;#s=null;#t;#a;#n;#r=null;#i=null;#o=null;#l=null;#u=0;#c=0;#f=!1;#g=new Map;#v=null;#h=yu(()=>(this.#v=Yn(this.#u),()=>{this.#v=null}));constructor(e,a,r,s){this.#e=e,this.#t=a,this.#a=i=>{var d=tt;d.b=this,d.f|=Ur,r(i)},this.parent=tt.b,this.transform_error=s??this.parent?.transform_error??(i=>i),this.#n=pr(()=>{this.#y()},ku)}#b(){try{this.#r=en(()=>this.#a(this.#e))}catch(e){this.error(e)}}#p(e){const a=this.#t.failed,{reset:r,invoke_onerror:s}=this.#w(e);ln(s),a&&(this.#o=en(()=>{a(this.#e,()=>e,()=>r)}))}#w(e){var a=!1,r=!1;const s=()=>{if(!this.#d()){if(a){Sl();return}a=!0,r&&Pl(),this.#o!==null&&Hn(this.#o,()=>{this.#o=null}),this.#k(()=>{this.#y()})}};return{reset:s,invoke_onerror:()=>{if(!this.#d())try{r=!0,this.#t.onerror?.(e,s),r=!1}catch(d){bn(d,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(Ft|Ia))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#i=en(()=>e(this.#e)),ln(()=>{if(!this.#d()){var a=this.#l=document.createDocumentFragment(),r=Tn(),s=!1;if(a.append(r),this.#r=this.#k(()=>{try{return en(()=>this.#a(r))}catch(i){try{this.error(i),s=!0}catch(d){bn(d,this.#n.parent)}return null}}),this.#r===null){this.#l=null,s&&this.#m(He);return}this.#c===0&&(this.#e.before(a),this.#l=null,Hn(this.#i,()=>{this.#i=null}),this.#m(He))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#r=en(()=>{this.#a(this.#e)}),this.#c>0){var e=this.#l=document.createDocumentFragment();fs(this.#r,e);const a=this.#t.pending;this.#i=en(()=>a(this.#e))}else this.#m(He)}catch(a){this.error(a)}}#m(e){this.is_pending=!1,e.transfer_reactions(this.#g)}defer_effect(e){Ri(e,this.#g)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var a=tt,r=Ye,s=Qt;kn(this.#n),cn(this.#n),la(this.#n.ctx);try{return jn.ensure(),e()}finally{kn(a),cn(r),la(s)}}#x(e,a){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,a);return}this.#c+=e,this.#c===0&&(this.#m(a),this.#i&&Hn(this.#i,()=>{this.#i=null}),this.#l&&(this.#e.before(this.#l),this.#l=null))}update_pending_count(e,a){this.#x(e,a),this.#u+=e,!(!this.#v||this.#f)&&(this.#f=!0,ln(()=>{this.#f=!1,this.#v&&ua(this.#v,this.#u)}))}get_effect_pending(){return this.#h(),n(this.#v)}error(e){if(e===Ii||!this.#t.onerror&&!this.#t.failed)throw e;He?.is_fork?(this.#r&&He.skip_effect(this.#r),this.#i&&He.skip_effect(this.#i),this.#o&&He.skip_effect(this.#o),He.oncommit(()=>{this.#d()||this.#$(e)})):this.#$(e)}#$(e){this.#r&&(Ut(this.#r),this.#r=null),this.#i&&(Ut(this.#i),this.#i=null),this.#o&&(Ut(this.#o),this.#o=null);let a=this.#t.failed;const r=s=>{if(this.#d())return;const{reset:i,invoke_onerror:d}=this.#w(s);d(),a&&!this.#d()&&(this.#o=this.#k(()=>{try{return en(()=>{var c=tt;c.b=this,c.f|=Ur,a(this.#e,()=>s,()=>i)})}catch(c){return bn(c,this.#n.parent),null}}))};ln(()=>{if(!this.#d()){var s;try{s=this.transform_error(e)}catch(i){bn(i,this.#n&&this.#n.parent);return}s!==null&&typeof s=="object"&&typeof s.then=="function"?s.then(r,i=>bn(i,this.#n&&this.#n.parent)):r(s)}})}}function l(t,e){var a=e==null?"":typeof e=="object"?`${e}`:e;a!==(t[Wr]??=t.nodeValue)&&(t[Wr]=a,t.nodeValue=`${a}`)}function Eu(t,e){return Su(t,e)}const Qa=new Map;function Su(t,{target:e,anchor:a,props:r={},events:s,context:i,intro:d=!0,transformError:c}){Jl();var v=void 0,h=ru(()=>{var g=a??e.appendChild(Tn());xu(g,{pending:()=>{}},x=>{rt({});var A=Qt;i&&(A.c=i),s&&(r.$$events=s),v=t(x,r)||ss(),st()},c);var w=new Set,k=x=>{for(var A=0;A<x.length;A++){var V=x[A];if(!w.has(V)){w.add(V);var P=gu(V);for(const L of[e,document]){var j=Qa.get(L);j===void 0&&(j=new Map,Qa.set(L,j));var z=j.get(V);z===void 0?(L.addEventListener(V,Yr,{passive:P}),j.set(V,1)):j.set(V,z+1)}}}};return k(_r(ho)),Gr.add(k),()=>{for(var x of w)for(const P of[e,document]){var A=Qa.get(P),V=A.get(x);--V==0?(P.removeEventListener(x,Yr),A.delete(x),A.size===0&&Qa.delete(P)):A.set(x,V)}Gr.delete(k),g!==a&&g.parentNode?.removeChild(g)}});return Tu.set(v,h),v}let Tu=new WeakMap;class bo{anchor;#e=new Map;#s=new Map;#t=new Map;#a=new Set;#n=!0;constructor(e,a=!0){this.anchor=e,this.#n=a}#r=e=>{if(this.#e.has(e)){var a=this.#e.get(e),r=this.#s.get(a);if(r)cr(r),this.#a.delete(a);else{var s=this.#t.get(a);s&&(cr(s.effect),this.#s.set(a,s.effect),this.#t.delete(a),s.fragment.lastChild.remove(),this.anchor.before(s.fragment),r=s.effect)}for(const[i,d]of this.#e){if(this.#e.delete(i),i===e)break;const c=this.#t.get(d);c&&(Ut(c.effect),this.#t.delete(d))}for(const[i,d]of this.#s){if(i===a||this.#a.has(i))continue;const c=()=>{if(Array.from(this.#e.values()).includes(i)){var h=document.createDocumentFragment();fs(d,h),h.append(Tn()),this.#t.set(i,{effect:d,fragment:h})}else Ut(d);this.#a.delete(i),this.#s.delete(i)};this.#n||!r?(this.#a.add(i),Hn(d,c,!1)):c()}}};#i=e=>{this.#e.delete(e);const a=Array.from(this.#e.values());for(const[r,s]of this.#t)a.includes(r)||(Ut(s.effect),this.#t.delete(r))};ensure(e,a){var r=He,s=Qi();if(a&&!this.#s.has(e)&&!this.#t.has(e))if(s){var i=document.createDocumentFragment(),d=Tn();i.append(d),this.#t.set(e,{effect:en(()=>a(d)),fragment:i})}else this.#s.set(e,en(()=>a(this.anchor)));if(this.#e.set(r,e),s){for(const[c,v]of this.#s)c===e?r.unskip_effect(v):r.skip_effect(v);for(const[c,v]of this.#t)c===e?r.unskip_effect(v.effect):r.skip_effect(v.effect);r.oncommit(this.#r),r.ondiscard(this.#i)}else this.#r(r)}}function M(t,e,a=!1){var r=new bo(t),s=a?Gn:0;function i(d,c){r.ensure(d,c)}pr(()=>{var d=!1;e((c,v=0)=>{d=!0,i(v,c)}),d||i(-1,null)},s)}function yr(t,e){return e}function Au(t,e,a){for(var r=[],s=e.length,i,d=e.length,c=0;c<s;c++){let w=e[c];Hn(w,()=>{if(i){if(i.pending.delete(w),i.done.add(w),i.pending.size===0){var k=t.outrogroups;Zr(t,_r(i.done)),k.delete(i),k.size===0&&(t.outrogroups=null)}}else d-=1},!1)}if(d===0){var v=r.length===0&&a!==null&&t.pending.size===0;if(v){var h=a,g=h.parentNode;Ql(g),g.append(h),t.items.clear()}Zr(t,e,!v)}else i={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(i)}function Zr(t,e,a=!0){var r;if(t.pending.size>0){r=new Set;for(const d of t.pending.values())for(const c of d)r.add(t.items.get(c).e)}for(var s=0;s<e.length;s++){var i=e[s];if(r?.has(i)){i.f|=wn;const d=document.createDocumentFragment();fs(i,d)}else Ut(e[s],a)}}var zs;function Ne(t,e,a,r,s,i=null){var d=t,c=new Map,v=(e&qi)!==0;if(v){var h=t;d=h.appendChild(Tn())}var g=null,w=Ui(()=>{var z=a();return hr(z)?z:z==null?[]:_r(z)}),k=new Map,x=!0;function A(z){if((j.effect.f&Ft)===0){j.pending.delete(z);var L=n(w);j.fallback=g,Mu(j,L,d,e,r),g!==null&&(L.length===0?(g.f&wn)===0?cr(g):(g.f^=wn,Sa(g,null,d)):Hn(g,()=>{g=null}))}}function V(z){j.pending.delete(z)}var P=pr(()=>{for(var z=n(w),L=z.length,N=new Set,K=He,Y=Qi(),J=0;J<L;J+=1){var re=z[J],T=r(re,J),y=x?null:c.get(T);y?(y.v&&ua(y.v,re),y.i&&ua(y.i,J),Y&&K.unskip_effect(y.e)):(y=zu(c,x?d:zs??=Tn(),re,T,J,s,e,a),x||(y.e.f|=wn),c.set(T,y)),N.add(T)}if(L===0&&i&&!g&&(x?g=en(()=>i(d)):(g=en(()=>i(zs??=Tn())),g.f|=wn)),L>N.size&&Ml(),!x)if(k.set(K,N),Y){for(const[G,F]of c)N.has(G)||K.skip_effect(F.e);K.oncommit(A),K.ondiscard(V)}else A(K);n(w)}),j={effect:P,items:c,pending:k,outrogroups:null,fallback:g};x=!1}function ka(t){for(;t!==null&&(t.f&gn)===0;)t=t.next;return t}function Mu(t,e,a,r,s){var i=(r&hl)!==0,d=e.length,c=t.items,v=ka(t.effect.first),h,g=null,w,k=[],x=[],A,V,P,j;if(i)for(j=0;j<d;j+=1)A=e[j],V=s(A,j),P=c.get(V).e,(P.f&wn)===0&&(P.nodes?.a?.measure(),(w??=new Set).add(P));for(j=0;j<d;j+=1){if(A=e[j],V=s(A,j),P=c.get(V).e,t.outrogroups!==null)for(const y of t.outrogroups)y.pending.delete(P),y.done.delete(P);if((P.f&Jt)!==0&&(cr(P),i&&(P.nodes?.a?.unfix(),(w??=new Set).delete(P))),(P.f&wn)!==0)if(P.f^=wn,P===v)Sa(P,null,a);else{var z=g?g.next:v;P===t.effect.last&&(t.effect.last=P.prev),P.prev&&(P.prev.next=P.next),P.next&&(P.next.prev=P.prev),Nn(t,g,P),Nn(t,P,z),Sa(P,z,a),g=P,k=[],x=[],v=ka(g.next);continue}if(P!==v){if(h!==void 0&&h.has(P)){if(k.length<x.length){var L=x[0],N;g=L.prev;var K=k[0],Y=k[k.length-1];for(N=0;N<k.length;N+=1)Sa(k[N],L,a);for(N=0;N<x.length;N+=1)h.delete(x[N]);Nn(t,K.prev,Y.next),Nn(t,g,K),Nn(t,Y,L),v=L,g=Y,j-=1,k=[],x=[]}else h.delete(P),Sa(P,v,a),Nn(t,P.prev,P.next),Nn(t,P,g===null?t.effect.first:g.next),Nn(t,g,P),g=P;continue}for(k=[],x=[];v!==null&&v!==P;)(h??=new Set).add(v),x.push(v),v=ka(v.next);if(v===null)continue}(P.f&wn)===0&&k.push(P),g=P,v=ka(P.next)}if(t.outrogroups!==null){for(const y of t.outrogroups)y.pending.size===0&&(Zr(t,_r(y.done)),t.outrogroups?.delete(y));t.outrogroups.size===0&&(t.outrogroups=null)}if(v!==null||h!==void 0){var J=[];if(h!==void 0)for(P of h)(P.f&Jt)===0&&J.push(P);for(;v!==null;)(v.f&Jt)===0&&v!==t.fallback&&J.push(v),v=ka(v.next);var re=J.length;if(re>0){var T=(r&qi)!==0&&d===0?a:null;if(i){for(j=0;j<re;j+=1)J[j].nodes?.a?.measure();for(j=0;j<re;j+=1)J[j].nodes?.a?.fix()}Au(t,J,T)}}i&&ln(()=>{if(w!==void 0)for(P of w)P.nodes?.a?.apply()})}function zu(t,e,a,r,s,i,d,c){var v=(d&vl)!==0?(d&_l)===0?Zl(a,!1,!1):Yn(a):null,h=(d&fl)!==0?Yn(s):null;return{v,i:h,e:en(()=>(i(e,v??a,h??s,c),()=>{t.delete(r)}))}}function Sa(t,e,a){if(t.nodes)for(var r=t.nodes.start,s=t.nodes.end,i=e&&(e.f&wn)===0?e.nodes.start:a;r!==null;){var d=Ba(r);if(i.before(r),r===s)return;r=d}}function Nn(t,e,a){e===null?t.effect.first=a:e.next=a,a===null?t.effect.last=e:a.prev=e}function Ou(t,e,...a){var r=new bo(t);pr(()=>{const s=e()??null;r.ensure(s,s&&(i=>s(i,...a)))},Gn)}function Nu(t,e){var a=void 0,r;to(()=>{a!==(a=e())&&(r&&(Ut(r),r=null),a&&(r=en(()=>{Ha(()=>a(t))})))})}function wo(t){var e,a,r="";if(typeof t=="string"||typeof t=="number")r+=t;else if(typeof t=="object")if(Array.isArray(t)){var s=t.length;for(e=0;e<s;e++)t[e]&&(a=wo(t[e]))&&(r&&(r+=" "),r+=a)}else for(a in t)t[a]&&(r&&(r+=" "),r+=a);return r}function qu(){for(var t,e,a=0,r="",s=arguments.length;a<s;a++)(t=arguments[a])&&(e=wo(t))&&(r&&(r+=" "),r+=e);return r}function Ra(t){return typeof t=="object"?qu(t):t??""}const Os=[...` 	
\r\f \v\uFEFF`];function Iu(t,e,a){var r=t==null?"":""+t;if(e&&(r=r?r+" "+e:e),a){for(var s of Object.keys(a))if(a[s])r=r?r+" "+s:s;else if(r.length)for(var i=s.length,d=0;(d=r.indexOf(s,d))>=0;){var c=d+i;(d===0||Os.includes(r[d-1]))&&(c===r.length||Os.includes(r[c]))?r=(d===0?"":r.substring(0,d))+r.substring(c+1):d=c}}return r===""?null:r}function Ns(t,e=!1){var a=e?" !important;":";",r="";for(var s of Object.keys(t)){var i=t[s];i!=null&&i!==""&&(r+=" "+s+": "+i+a)}return r}function zr(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function ju(t,e){if(e){var a="",r,s;if(Array.isArray(e)?(r=e[0],s=e[1]):r=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var i=!1,d=0,c=!1,v=[];r&&v.push(...Object.keys(r).map(zr)),s&&v.push(...Object.keys(s).map(zr));var h=0,g=-1;const V=t.length;for(var w=0;w<V;w++){var k=t[w];if(c?k==="/"&&t[w-1]==="*"&&(c=!1):i?i===k&&(i=!1):k==="/"&&t[w+1]==="*"?c=!0:k==='"'||k==="'"?i=k:k==="("?d++:k===")"&&d--,!c&&i===!1&&d===0){if(k===":"&&g===-1)g=w;else if(k===";"||w===V-1){if(g!==-1){var x=zr(t.substring(h,g).trim());if(!v.includes(x)){k!==";"&&w++;var A=t.substring(h,w).trim();a+=" "+A+";"}}h=w+1,g=-1}}}}return r&&(a+=Ns(r)),s&&(a+=Ns(s,!0)),a=a.trim(),a===""?null:a}return t==null?null:String(t)}function vt(t,e,a,r,s,i){var d=t[Br];if(d!==a||d===void 0){var c=Iu(a,r,i);c==null?t.removeAttribute("class"):e?t.className=c:t.setAttribute("class",c),t[Br]=a}else if(i&&s!==i)for(var v in i){var h=!!i[v];(s==null||h!==!!s[v])&&t.classList.toggle(v,h)}return i}function Or(t,e={},a,r){for(var s in a){var i=a[s];e[s]!==i&&(a[s]==null?t.style.removeProperty(s):t.style.setProperty(s,i,r))}}function Lt(t,e,a,r){var s=t[Hr];if(s!==e){var i=ju(e,r);i==null?t.removeAttribute("style"):t.style.cssText=i,t[Hr]=e}else r&&(Array.isArray(r)?(Or(t,a?.[0],r[0]),Or(t,a?.[1],r[1],"important")):Or(t,a,r));return r}function po(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function qs(t,e){var a=!("__defaultValue"in t);!a&&t.__defaultValue===e||(t.__defaultValue=e,yo(t,!a||"__value"in t))}function yo(t,e){var a=t.__defaultValue,r=t.multiple,s=r?a??[]:null;if(!(r&&!hr(s))){var i=t.selectedIndex,d=e&&r?new Set(t.selectedOptions):null;for(var c of t.options){var v=ra(c);po(c,r?s.includes(v):cs(v,a))}if(e)if(d!==null)for(c of t.options){var h=d.has(c);c.selected!==h&&(c.selected=h)}else t.selectedIndex!==i&&(t.selectedIndex=i)}}function dr(t,e,a=!1){if(t.multiple){if(e==null)return;if(!hr(e))return El();for(var r of t.options)r.selected=e.includes(ra(r));return}for(r of t.options){var s=ra(r);if(cs(s,e)){r.selected=!0;return}}(!a||e!==void 0)&&(t.selectedIndex=-1)}function da(t){var e=new MutationObserver(a=>{a.every(Du)||("__defaultValue"in t&&yo(t,!1),"__value"in t&&dr(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),wr(()=>{e.disconnect()})}function La(t,e,a=e){var r=new WeakSet,s=!0;br(t,"change",i=>{var d=i?"[selected]":":checked",c;if(t.multiple)c=[].map.call(t.querySelectorAll(d),ra);else{var v=t.querySelector(d)??t.querySelector("option:not([disabled])");c=v&&ra(v)}a(c),t.__value=c,He!==null&&r.add(He)}),Ha(()=>{var i=e();if(t===document.activeElement){var d=He;if(r.has(d))return}if(dr(t,i,s),s&&i===void 0){var c=t.querySelector(":checked");c!==null&&(i=ra(c),a(i))}t.__value=i,s=!1})}function ra(t){return"__value"in t?t.__value:t.value}function Du(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(a=>a.nodeName==="SELECTEDCONTENT")}return!1}const xa=Symbol("class"),Qn=Symbol("style"),ko=Symbol("is custom element"),xo=Symbol("is html"),Cu=gr?"input":"INPUT",Pu=gr?"option":"OPTION",$o=gr?"select":"SELECT",Ru=gr?"progress":"PROGRESS";function ye(t,e,a,r){var s=Eo(t),i=s[e];i!==(s[e]=a)&&(e==="loading"&&(t[dl]=a),a==null?t.removeAttribute(e):typeof a!="string"&&So(t).has(e)?t[e]=a:t.setAttribute(e,a))}function Lu(t,e,a,r,s=!1,i=!1){var d=Eo(t),c=d[ko],v=!d[xo],h=e||{},g=t.nodeName===Pu,w=t.nodeName===$o;for(var k in e)!(k in a)&&k[0]+k[1]!=="$$"&&(a[k]=null);a.class?a.class=Ra(a.class):(r||a[xa])&&(a.class=null),a[Qn]&&(a.style??=null);var x=So(t);if(t.nodeName===Cu&&"type"in a&&("value"in a||"__value"in a)){var A=a.type;(A!==h.type||A===void 0&&t.hasAttribute("type"))&&(h.type=A,ye(t,"type",A,i))}for(const Y in a){let J=a[Y];if(g&&Y==="value"&&J==null){t.value=t.__value="",h[Y]=J;continue}if(Y==="class"){var V=t.namespaceURI==="http://www.w3.org/1999/xhtml";vt(t,V,J,r,e?.[xa],a[xa]),h[Y]=J,h[xa]=a[xa];continue}if(Y==="style"){Lt(t,J,e?.[Qn],a[Qn]),h[Y]=J,h[Qn]=a[Qn];continue}var P=h[Y];if(!(J===P&&!(J===void 0&&t.hasAttribute(Y)))){h[Y]=J;var j=Y[0]+Y[1];if(j!=="$$")if(j==="on"){const re={},T="$$"+Y;let y=Y.slice(2);var z=fu(y);if(du(y)&&(y=y.slice(0,-7),re.capture=!0),!z&&P){if(J!=null)continue;t.removeEventListener(y,h[T],re),h[T]=null}if(z)Re(y,t,J),Bt([y]);else if(J!=null){let G=function(F){h[Y].call(this,F)};var K=G;h[T]=_o(y,t,G,re)}}else if(Y==="style")ye(t,Y,J);else if(Y==="autofocus")Fl(t,!!J);else if(!c&&(Y==="__value"||Y==="value"&&J!=null))t.__value=J,(P==null||t.value!==J||J===0&&t.nodeName===Ru)&&(t.value=J);else if(Y==="selected"&&g)po(t,J);else{var L=Y;v||(L=_u(L));var N=L==="defaultValue"||L==="defaultChecked";if(w&&L==="defaultValue")continue;if(J==null&&!c&&!N)if(d[Y]=null,L==="value"||L==="checked"){let re=t;const T=e===void 0;if(L==="value"){let y=re.defaultValue;re.removeAttribute(L),re.defaultValue=y,re.value=re.__value=T?y:null}else{let y=re.defaultChecked;re.removeAttribute(L),re.defaultChecked=y,re.checked=T?y:!1}}else t.removeAttribute(Y);else N||(c||typeof J!="string")&&x.has(L)?(t[L]=J,L in d&&(d[L]=Mt)):typeof J!="function"&&ye(t,L,J,i)}}}return h}function Fu(t,e,a=[],r=[],s=[],i,d=!1,c=!1){Li(s,a,r,v=>{var h=void 0,g={},w=t.nodeName===$o,k=!1;if(to(()=>{var A=e(...v.map(n)),V=Lu(t,h,A,i,d,c);if(k&&w){var P=t;"defaultValue"in A&&qs(P,A.defaultValue),"value"in A&&dr(P,A.value)}for(let z of Object.getOwnPropertySymbols(g))A[z]||Ut(g[z]);for(let z of Object.getOwnPropertySymbols(A)){var j=A[z];z.description===xl&&(!h||j!==h[z])&&(g[z]&&Ut(g[z]),g[z]=en(()=>Nu(t,()=>j))),V[z]=j}h=V}),w){var x=t;Ha(()=>{var A=h;"defaultValue"in A&&qs(x,A.defaultValue),dr(x,A.value,!0),da(x)})}k=!0})}function Eo(t){return t[Ni]??={[ko]:t.nodeName.includes("-"),[xo]:t.namespaceURI===kl}}var Is=new Map;function So(t){var e=t.getAttribute("is")||t.nodeName,a=Is.get(e);if(a)return a;Is.set(e,a=new Set);for(var r,s=t,i=Element.prototype;i!==s;){r=rl(s);for(var d in r)r[d].set&&d!=="innerHTML"&&d!=="textContent"&&d!=="innerText"&&a.add(d);s=Mi(s)}return a}function Dt(t,e,a=e){var r=new WeakSet;br(t,"input",async s=>{var i=s?t.defaultValue:t.value;if(i=qr(t)?Ir(i):i,a(i),He!==null&&r.add(He),await cu(),i!==(i=e())){var d=t.selectionStart,c=t.selectionEnd,v=t.value.length;if(t.value=i??"",c!==null){var h=t.value.length;d===c&&c===v&&h>v?(t.selectionStart=h,t.selectionEnd=h):(t.selectionStart=d,t.selectionEnd=Math.min(c,h))}}}),ba(e)==null&&t.value&&(a(qr(t)?Ir(t.value):t.value),He!==null&&r.add(He)),Wa(()=>{var s=e();if(t===document.activeElement){var i=He;if(r.has(i))return}qr(t)&&s===Ir(t.value)||t.type==="date"&&!s&&!t.value||s!==t.value&&(t.value=s??"")})}const Nr=new Set;function js(t,e,a,r,s=r){var i=a.getAttribute("type")==="checkbox",d=t;if(e!==null)for(var c of e)d=d[c]??=[];d.push(a),br(a,"change",()=>{var v=a.__value;i&&(v=Bu(d,v,a.checked)),s(v)},()=>s(i?[]:null)),Wa(()=>{var v=r();i?(v=v||[],a.checked=v.includes(a.__value)):a.checked=cs(a.__value,v)}),wr(()=>{var v=d.indexOf(a);v!==-1&&d.splice(v,1)}),Nr.has(d)||(Nr.add(d),ln(()=>{d.sort((v,h)=>v.compareDocumentPosition(h)===4?-1:1),Nr.delete(d)})),ln(()=>{})}function Uu(t,e,a=e){br(t,"change",r=>{var s=r?t.defaultChecked:t.checked;a(s)}),ba(e)==null&&a(t.checked),Wa(()=>{var r=e();t.checked=!!r})}function Bu(t,e,a){for(var r=new Set,s=0;s<t.length;s+=1)t[s].checked&&r.add(t[s].__value);return a||r.delete(e),Array.from(r)}function qr(t){var e=t.type;return e==="number"||e==="range"}function Ir(t){return t===""?null:+t}class hs{#e=new WeakMap;#s;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,a){var r=this.#e.get(e)||new Set;return r.add(a),this.#e.set(e,r),this.#a().observe(e,this.#t),()=>{var s=this.#e.get(e);s.delete(a),s.size===0&&(this.#e.delete(e),this.#s.unobserve(e))}}#a(){return this.#s??(this.#s=new ResizeObserver(e=>{for(var a of e){hs.entries.set(a.target,a);for(var r of this.#e.get(a.target)||[])r(a)}}))}}var Hu=new hs({box:"border-box"});function Ds(t,e,a){var r=Hu.observe(t,()=>a(t[e]));Ha(()=>(ba(()=>a(t[e])),r))}function jr(t,e){return t===e||t?.[Bn]===e}function sa(t=ss(),e,a,r){var s=Qt.r,i=tt;return Ha(()=>{var d,c;return Wa(()=>{d=c,c=[],ba(()=>{jr(a(...c),t)||(e(t,...c),d&&jr(a(...d),t)&&e(null,...d))})}),()=>{let v=i;for(;v!==s&&v.parent!==null&&v.parent.f&Ia;)v=v.parent;const h=()=>{c&&jr(a(...c),t)&&e(null,...c)},g=v.teardown;v.teardown=()=>{h(),g?.()}}}),t}let er=!1;function Wu(t){var e=er;try{return er=!1,[t(),er]}finally{er=e}}const Vu={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function Ku(t,e,a){return new Proxy({props:t,exclude:e},Vu)}function _s(t,e,a,r){var s=!0,i=(a&bl)!==0,d=(a&wl)!==0,c=r,v=!0,h=void 0,g=()=>d&&s?(h??=ja(r),n(h)):(v&&(v=!1,c=d?ba(r):r),c);let w;if(i){var k=Bn in t||cl in t;w=ta(t,e)?.set??(k&&e in t?N=>t[e]=N:void 0)}var x,A=!1;i?[x,A]=Wu(()=>t[e]):x=t[e],x===void 0&&r!==void 0&&(x=g(),w&&(Il(),w(x)));var V;if(V=()=>{var N=t[e];return N===void 0?g():(v=!0,N)},(a&gl)===0)return V;if(w){var P=t.$$legacy;return(function(N,K){return arguments.length>0?((!K||P||A)&&w(K?V():N),N):V()})}var j=!1,z=((a&ml)!==0?ja:Ui)(()=>(j=!1,V()));i&&n(z);var L=tt;return(function(N,K){if(arguments.length>0){const Y=K?n(z):i?zt(N):N;return U(z,Y),j=!0,c!==void 0&&(c=Y),N}return zn&&j||(L.f&Ft)!==0?z.v:n(z)})}const Gu="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(Gu);class ia{constructor(e){this.value=e}valueOf(){return this.value}}class Ot extends ia{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class An extends ia{constructor(e,a={}){super(e),this.opts=a}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(a){e.reportError(a)}return this.value.toString(10)}}class Dn extends ia{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof ia)return Dn.supportsValue(e.valueOf());if("Temporal"in globalThis){const a=globalThis.Temporal;if(e instanceof a.Instant||e instanceof a.PlainDateTime||e instanceof a.PlainDate||e instanceof a.PlainMonthDay||e instanceof a.PlainTime||e instanceof a.PlainYearMonth)return!0}return!1}constructor(e,a={}){e instanceof Dn?(a={...e.opts,...a},e=e.value):e instanceof ia&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&a.calendar===void 0&&(a={...a,calendar:e.calendarId}),super(e),this.opts=a}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(a){e.reportError(a)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const Cs=100,Yu="⁨",Zu="⁩";function Xu(t,e,a){if(a===e||a instanceof An&&e instanceof An&&a.value===e.value)return!0;if(e instanceof An&&typeof a=="string"){let r=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(a===r)return!0}return!1}function Ps(t,e,a){return e[a]?va(t,e[a].value):(t.reportError(new RangeError("No default")),new Ot)}function Xr(t,e){const a=[],r=Object.create(null);for(const s of e)s.type==="narg"?r[s.name]=Fa(t,s.value):a.push(Fa(t,s));return{positional:a,named:r}}function Fa(t,e){switch(e.type){case"str":return e.value;case"num":return new An(e.value,{minimumFractionDigits:e.precision});case"var":return Ju(t,e);case"mesg":return Qu(t,e);case"term":return ec(t,e);case"func":return tc(t,e);case"select":return nc(t,e);default:return new Ot}}function Ju(t,{name:e}){let a;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))a=t.params[e];else return new Ot(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))a=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new Ot(`$${e}`);if(a instanceof ia)return a;switch(typeof a){case"string":return a;case"number":return new An(a);case"object":if(Dn.supportsValue(a))return new Dn(a);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof a}`)),new Ot(`$${e}`)}}function Qu(t,{name:e,attr:a}){const r=t.bundle._messages.get(e);if(!r)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new Ot(e);if(a){const s=r.attributes[a];return s?va(t,s):(t.reportError(new ReferenceError(`Unknown attribute: ${a}`)),new Ot(`${e}.${a}`))}return r.value?va(t,r.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new Ot(e))}function ec(t,{name:e,attr:a,args:r}){const s=`-${e}`,i=t.bundle._terms.get(s);if(!i)return t.reportError(new ReferenceError(`Unknown term: ${s}`)),new Ot(s);if(a){const c=i.attributes[a];if(c){t.params=Xr(t,r).named;const v=va(t,c);return t.params=null,v}return t.reportError(new ReferenceError(`Unknown attribute: ${a}`)),new Ot(`${s}.${a}`)}t.params=Xr(t,r).named;const d=va(t,i.value);return t.params=null,d}function tc(t,{name:e,args:a}){let r=t.bundle._functions[e];if(!r)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new Ot(`${e}()`);if(typeof r!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new Ot(`${e}()`);try{let s=Xr(t,a);return r(s.positional,s.named)}catch(s){return t.reportError(s),new Ot(`${e}()`)}}function nc(t,{selector:e,variants:a,star:r}){let s=Fa(t,e);if(s instanceof Ot)return Ps(t,a,r);for(const i of a){const d=Fa(t,i.key);if(Xu(t,s,d))return va(t,i.value)}return Ps(t,a,r)}function To(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new Ot;t.dirty.add(e);const a=[],r=t.bundle._useIsolating&&e.length>1;for(const s of e){if(typeof s=="string"){a.push(t.bundle._transform(s));continue}if(t.placeables++,t.placeables>Cs)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${Cs}`);r&&a.push(Yu),a.push(Fa(t,s).toString(t)),r&&a.push(Zu)}return t.dirty.delete(e),a.join("")}function va(t,e){return typeof e=="string"?t.bundle._transform(e):To(t,e)}class ac{constructor(e,a,r){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=a,this.args=r}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,a){let r=this.bundle._intls.get(e);r||(r={},this.bundle._intls.set(e,r));let s=JSON.stringify(a);return r[s]||(r[s]=new e(this.bundle.locales,a)),r[s]}}function Jr(t,e){const a=Object.create(null);for(const[r,s]of Object.entries(t))e.includes(r)&&(a[r]=s.valueOf());return a}const Rs=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function rc(t,e){let a=t[0];if(a instanceof Ot)return new Ot(`NUMBER(${a.valueOf()})`);if(a instanceof An)return new An(a.valueOf(),{...a.opts,...Jr(e,Rs)});if(a instanceof Dn)return new An(a.toNumber(),{...Jr(e,Rs)});throw new TypeError("Invalid argument to NUMBER")}const sc=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function ic(t,e){let a=t[0];if(a instanceof Ot)return new Ot(`DATETIME(${a.valueOf()})`);if(a instanceof Dn||a instanceof An)return new Dn(a,Jr(e,sc));throw new TypeError("Invalid argument to DATETIME")}const Ls=new Map;function oc(t){const e=Array.isArray(t)?t.join(" "):t;let a=Ls.get(e);return a===void 0&&(a=new Map,Ls.set(e,a)),a}class lc{constructor(e,{functions:a,useIsolating:r=!0,transform:s=i=>i}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:rc,DATETIME:ic,...a},this._useIsolating=r,this._transform=s,this._intls=oc(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:a=!1}={}){const r=[];for(let s=0;s<e.body.length;s++){let i=e.body[s];if(i.id.startsWith("-")){if(a===!1&&this._terms.has(i.id)){r.push(new Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(a===!1&&this._messages.has(i.id)){r.push(new Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return r}formatPattern(e,a=null,r=null){if(typeof e=="string")return this._transform(e);let s=new ac(this,r,a);try{return To(s,e).toString(s)}catch(i){if(s.errors&&i instanceof Error)return s.errors.push(i),new Ot().toString(s);throw i}}}const Dr=/^(-?[a-zA-Z][\w-]*) *= */gm,Fs=/\.([a-zA-Z][\w-]*) *= */y,uc=/\*?\[/y,Cr=/(-?[0-9]+(?:\.([0-9]+))?)/y,cc=/([a-zA-Z][\w-]*)/y,Us=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,dc=/^[A-Z][A-Z0-9_-]*$/,tr=/([^{}\n\r]+)/y,vc=/([^\\"\n\r]*)/y,Bs=/\\([\\"])/y,Hs=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,fc=/^\n+/,Ws=/ +$/,hc=/ *\r?\n/g,_c=/( *)$/,mc=/{\s*/y,Vs=/\s*}/y,gc=/\[\s*/y,bc=/\s*] */y,wc=/\s*\(\s*/y,pc=/\s*->\s*/y,yc=/\s*:\s*/y,kc=/\s*,?\s*/y,xc=/\s+/y;class $c{constructor(e){this.body=[],Dr.lastIndex=0;let a=0;for(;;){let T=Dr.exec(e);if(T===null)break;a=Dr.lastIndex;try{this.body.push(v(T[1]))}catch(y){if(y instanceof SyntaxError)continue;throw y}}function r(T){return T.lastIndex=a,T.test(e)}function s(T,y){if(e[a]===T)return a++,!0;if(y)throw new y(`Expected ${T}`);return!1}function i(T,y){if(r(T))return a=T.lastIndex,!0;if(y)throw new y(`Expected ${T.toString()}`);return!1}function d(T){T.lastIndex=a;let y=T.exec(e);if(y===null)throw new SyntaxError(`Expected ${T.toString()}`);return a=T.lastIndex,y}function c(T){return d(T)[1]}function v(T){let y=g(),G=h();if(y===null&&Object.keys(G).length===0)throw new SyntaxError("Expected message value or attributes");return{id:T,value:y,attributes:G}}function h(){let T=Object.create(null);for(;r(Fs);){let y=c(Fs),G=g();if(G===null)throw new SyntaxError("Expected attribute value");T[y]=G}return T}function g(){let T;if(r(tr)&&(T=c(tr)),e[a]==="{"||e[a]==="}")return w(T?[T]:[],1/0);let y=Y();return y?T?w([T,y],y.length):(y.value=J(y.value,fc),w([y],y.length)):T?J(T,Ws):null}function w(T=[],y){for(;;){if(r(tr)){T.push(c(tr));continue}if(e[a]==="{"){T.push(k());continue}if(e[a]==="}")throw new SyntaxError("Unbalanced closing brace");let D=Y();if(D){T.push(D),y=Math.min(y,D.length);continue}break}let G=T.length-1,F=T[G];typeof F=="string"&&(T[G]=J(F,Ws));let H=[];for(let D of T)D instanceof Ks&&(D=D.value.slice(0,D.value.length-y)),D&&H.push(D);return H}function k(){i(mc,SyntaxError);let T=x();if(i(Vs))return T;if(i(pc)){let y=P();return i(Vs,SyntaxError),{type:"select",selector:T,...y}}throw new SyntaxError("Unclosed placeable")}function x(){if(e[a]==="{")return k();if(r(Us)){let[,T,y,G=null]=d(Us);if(T==="$")return{type:"var",name:y};if(i(wc)){let F=A();if(T==="-")return{type:"term",name:y,attr:G,args:F};if(dc.test(y))return{type:"func",name:y,args:F};throw new SyntaxError("Function names must be all upper-case")}return T==="-"?{type:"term",name:y,attr:G,args:[]}:{type:"mesg",name:y,attr:G}}return z()}function A(){let T=[];for(;;){switch(e[a]){case")":return a++,T;case void 0:throw new SyntaxError("Unclosed argument list")}T.push(V()),i(kc)}}function V(){let T=x();return T.type!=="mesg"?T:i(yc)?{type:"narg",name:T.name,value:z()}:T}function P(){let T=[],y=0,G;for(;r(uc);){s("*")&&(G=y);let F=j(),H=g();if(H===null)throw new SyntaxError("Expected variant value");T[y++]={key:F,value:H}}if(y===0)return null;if(G===void 0)throw new SyntaxError("Expected default variant");return{variants:T,star:G}}function j(){i(gc,SyntaxError);let T;return r(Cr)?T=L():T={type:"str",value:c(cc)},i(bc,SyntaxError),T}function z(){if(r(Cr))return L();if(e[a]==='"')return N();throw new SyntaxError("Invalid expression")}function L(){let[,T,y=""]=d(Cr),G=y.length;return{type:"num",value:parseFloat(T),precision:G}}function N(){s('"',SyntaxError);let T="";for(;;){if(T+=c(vc),e[a]==="\\"){T+=K();continue}if(s('"'))return{type:"str",value:T};throw new SyntaxError("Unclosed string literal")}}function K(){if(r(Bs))return c(Bs);if(r(Hs)){let[,T,y]=d(Hs),G=parseInt(T||y,16);return G<=55295||57344<=G?String.fromCodePoint(G):"�"}throw new SyntaxError("Unknown escape sequence")}function Y(){let T=a;switch(i(xc),e[a]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return re(e.slice(T,a))}return e[a-1]===" "?re(e.slice(T,a)):!1}function J(T,y){return T.replace(y,"")}function re(T){let y=T.replace(hc,`
`),G=_c.exec(T)[1].length;return new Ks(y,G)}}}class Ks{constructor(e,a){this.value=e,this.length=a}}const Ec=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-estimated = { $what } (by an estimate)
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-calibration-overdue = { $signal }: was to be calibrated by { $since }
condition-sensor-drifts = { $signal }: has drifted by { $size } since it was calibrated, by the balance
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift
condition-short-behind = { $subject }: behind plan
condition-short-slow = { $subject }: slow
condition-short-will-fill = { $subject }: will be full
condition-short-will-empty = { $subject }: will be empty
condition-short-full = { $subject }: full
condition-short-empty = { $subject }: empty
condition-short-silent = { $subject }: silent
condition-short-meter-suspect = { $subject }: not believed
condition-short-out-of-pattern = { $subject }: out of its pattern
condition-short-calibration-overdue = { $subject }: to be calibrated
condition-short-sensor-drifts = { $subject }: drifts
condition-short-low-grade = { $subject }: low grade
condition-short-low-recovery = { $subject }: low recovery

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }
alert-advised = { $cause }: what can be done: { $what }
alert-folded = { $what }. Cause: { $cause }. Folded: there is more to take in now than one person can
alert-announced = { $what }. Cause: { $cause }. It was set aside or folded, and still holds
alert-withheld-shelved = { $what }. Cause: { $cause }. Nobody is called: shelved until { $until } by { $by } ({ $reason })
alert-withheld-suppressed = { $what }. Cause: { $cause }. Nobody is called: { $name } stands as planned, until { $until } (rule { $reason })
alert-withheld-out-of-service = { $what }. Cause: { $cause }. Nobody is called: { $name } was taken out of service by { $by } ({ $reason })
alert-shelved = { $cause }: shelved until { $until } by { $by }: { $reason }
alert-restored-shelved = { $cause }: no longer shelved
alert-restored-suppressed = { $cause }: no longer suppressed, the planned stop of { $name } is over
alert-restored-out-of-service = { $cause }: { $name } is back in service
alert-restored-by = { $what } ({ $by })
alert-chatters = { $what }. It came { $times } times since { $since }: from now on one alarm, until it has been quiet
alert-stale = { $what }. It has lasted for longer than any alarm should
alert-advice-best = { $levers }. Saves { $size } at { $stage }; to be decided by { $until }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
sensors-title = Register of sensors
sensors-none = The site file has no sensor in its register.
sensors-note = Off by the balance: what the sensor shows too much, with twice the standard error. Errors are those of the worst reading.
sensor-label = Sensor
sensor-state = State
sensor-last = Calibrated
sensor-due = Next due
sensor-due-in = { $at } (in { $days } d)
sensor-due-ago = { $at } ({ $days } d ago)
sensor-accuracy = Accuracy
sensor-off = Off by the balance
sensor-valid = valid
sensor-overdue = overdue
sensor-not-calibrated = not calibrated here
sensor-drifts = drifts
sensor-often-out = out of its accuracy twice in a row: calibrate more often
sensor-modes = fails by:
sensor-calibrations = Calibrations: { $count }
sensor-line = gain { $gain }, offset { $offset }
sensor-errors = as found { $found }, as left { $left }
sensor-within = within accuracy
sensor-out = out of accuracy
sensor-withdrawn = withdrawn
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-uncertain-spike = spike
signal-uncertain-change = changed too fast
signal-uncertain-substituted = substituted
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
signal-bad-heartbeat = heartbeat stands still
signal-bad-stuck = stuck, somebody stands in
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-spike = spike
outcome-change = changed too fast
outcome-bad-heartbeat = heartbeat stands still
outcome-bad-stuck = stuck, somebody stands in
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-clocks-corrected = Wrong clock, { $by }: { $devices }. Its readings are put at the right time.
finding-clocks-corrected-steps = Switch time synchronisation (NTP) on in the device, and check its time zone. If its data are late by design, write clock = "trusted" into the site file.
source-clocks = Clocks of devices: { $count }
clock-ahead = { $by } ahead
clock-behind = { $by } behind
clock-well = right
clock-trusted = taken at its word
clock-gains = gains { $secs } s a day
clock-set = set at { $at } by { $by } s
clock-waiting = { $count } readings wait
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
estimate-tab-twin = estimate: twin, { $since }
estimate-tab-balance = estimate: balance, { $since }
estimate-tab-manual = estimate: figure, { $since }
estimate-twin = Estimated by { $signal }, the twin, since { $since }: the signal itself says nothing.
estimate-balance = Estimated from the balance around since { $since }: the signal itself says nothing.
estimate-manual = Estimated by the figure that was given since { $since }: the signal itself says nothing.
estimate-part = Of what is done, { $amount } is estimated.
forecast-estimated = It begins from figures that are estimated now.
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-estimate = ~ estimated: somebody stands in for a dead signal
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Figures of a shift that people enter

entry-open = Enter figures
entry-title = Figures of the shift
entry-author = Who enters (name)
entry-author-needed = Say who enters.
entry-shift-now = This shift
entry-shift-last = Last shift
entry-missing = Not entered: { $count } of { $all }
entry-complete = All is entered
entry-none = not entered
entry-told = entered: { $count }
entry-told-until = only until { $at }
entry-from = from
entry-until = until
entry-at = time
entry-document = document no.
entry-reason = Correction of { $when }. Reason:
entry-reason-needed = Write why it is corrected.
entry-withdraw = Withdraw
entry-withdrawn = withdrawn
entry-correct = correct
entry-revisions = revisions: { $count }
entry-more = show { $count } more
entry-eyes = Levels by eye
entry-send = Send
entry-keys = Enter: next, Ctrl+Enter: send
entry-taken = Taken: { $count }
entry-not-taken = Nothing was taken. Mend what is marked and send again.
entry-not-sent = Not sent. Mend what is marked.
entry-nothing = There is nothing to send: enter at least one value.
entry-no-link = No link to the server. What was typed is kept here: send again.
entry-out-of-range = Out of range. Expected: { $range }
entry-range-from = from { $least } { $unit }
entry-range-to = up to { $most } { $unit }
entry-time-expected = The time is not of this shift. Expected HH:MM from { $start } to { $end }
entry-told-already = Entered already until { $at }. To change it press “correct”
entry-last-title = Totals of the last shift
entry-file = File: weighbridge, laboratory, shift sheet
entry-file-hint = XLSX or CSV. The file is checked first, and taken when you say so.
entry-file-kind = Kind of table
entry-file-usual = by the usual names of columns
entry-file-choose = Choose a file
entry-file-author = First say above who enters.
entry-file-would = To be taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-good = Good rows: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-taken = Taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-known = Nothing new in the file: all of it is known already.
entry-file-problems = Problems: { $count }. Nothing was taken.
entry-file-take = Take the file
entry-file-take-good = Take the good rows only: { $count }
entry-file-sheets = Sheet “{ $sheet }” was read. Not read: { $others }.
entry-file-outdated = Rows { $rows }: corrected since by hand; the correction stands.
entry-row = Row
entry-column = Column
entry-what = What is wrong, and what is expected
last-title = Last shift
last-amended = amended at { $at }, was { $was }

fact-out-of-range = { $found } is out of range. Expected { $least } to { $most }
fact-too-old = Too old. Taken from { $since } on: this shift and the last
fact-forgotten = Too old: that time can be corrected no more
fact-future = That time has not come yet. Expected until { $until }
fact-overlaps = A part of that time is entered already: { $value } ({ $from }–{ $until }, { $author }). Correct that one
fact-no-reason = Entered already: { $value } ({ $author }). To correct it press “correct” and write why
fact-not-a-number = { $found } is no number. Expected, for example, 1 240.5
fact-not-a-time = { $found } is no time. Expected, for example, 22.11.2026 08:00
fact-not-a-date = { $found } is no date. Expected, for example, 22.11.2026
fact-lacks-time = There is no time. Expected a time of the day or a shift beside the date
fact-lacks-date = { $found } has no date. Expected a date beside it
fact-no-heading = No heading was found. Needed are a time (Date and Time, Start and End, or Date and Shift) and a value (Net, Actual, …)
fact-no-column = There is no column “{ $expected }”. Found: { $found }
fact-unknown-name = Unknown: { $found }. Expected the name of a signal, a buffer or a stage
fact-of-nothing = It is not clear what the value is of: choose a kind of table, or add a column that says it
fact-contradicts = The same as row { $row }, with another value. Keep the right one, or give them document numbers
fact-unit = The column is in { $found }, expected { $expected }. Nothing is converted
fact-no-table = The file cannot be read. Expected XLSX or CSV with a table
fact-no-rows = There are no rows with values below the heading
fact-too-wide = One cell too many. A comma in a number may have been taken for the end of a cell
fact-no-shift = { $found }: there is no such shift on that day
fact-backwards = It ends before it begins
fact-needs-interval = From and until are needed
fact-needs-one-time = One time is needed, without an end
fact-author = Name: 1 to { $most } characters
fact-author-sign = Name: without the sign { $sign }
fact-too-long = Too long: { $most } characters at most
fact-full = There are { $limit } entries already, and no more are taken

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s

# People: signing in, roles, the log of what was done
who-sign-in = Sign in to do this.
who-look = Sign in to look at this site.
who-ended = The session has ended. Sign in again.
who-open = Nobody has to sign in here: there are no users yet. The first one is added on the machine itself: tizbek user add.
who-not-allowed = { $name } may not do this: it takes one of the roles { $roles }.
who-not-yours = This concerns other stages than yours ({ $units }).
who-other-name = You are signed in as { $name } and cannot speak as { $typed }.
who-wrong = Login or password is wrong.
who-wrong-old = The old password is wrong.
who-wait = Too many attempts failed. Try again in { $wait }.
who-origin = The request comes from another page ({ $origin }) and was not done.
who-host = This address ({ $host }) is not known here, and nobody has to sign in: only the machine’s own address, localhost and the origin in the site file are taken.
who-proxy = The request comes through another program ({ $header }), and nobody has to sign in here: add a user (tizbek user add), or set sign_in = "open" in the site file.
who-no-log = The log cannot be written now, so nothing was done.
role-viewer = viewer
role-dispatcher = dispatcher
role-planner = planner
role-engineer = engineer
role-unit = unit
role-administrator = administrator
sign-title = Sign in
sign-login = Login
sign-password = Password
sign-do = Sign in
sign-caps = Caps Lock is on
sign-kept = What you have typed is kept and will be sent.
sign-again = Again in { $wait }
sign-show = Show the password
me-open = No sign-in
me-open-long = There are no users yet: nobody has to sign in, and names are typed. The first user is added on the machine itself: tizbek user add.
me-stranger = Not signed in
me-title = Who is at the desk
me-roles = Roles
me-units = Stages
me-sign-out = Sign out
me-password = Change the password
me-users = Users
me-log = Log of what was done
me-demo = See it in another role
me-may-not = Your role may not do this
me-not-yours = Concerns other stages
password-old = Old password
password-new = New password, 10 characters at least
password-again = New password once more
password-differ = The two differ
password-changed = The password is changed. Sign in with the new one.
users-add = Add a user
users-name = Name and post
users-state = State
users-active = let in
users-disabled = disabled
users-disable = Disable
users-enable = Let in again
users-change = Change
users-reset = New password
users-save = Save
users-saved = Saved: { $login }
users-ends = With a new password or role the user's sessions end.
log-when = When
log-who = Who
log-from = From
log-what = What
log-on = On what
log-outcome = Outcome
log-all = all
log-more = Show earlier ones
log-none = No such rows
log-nobody = not known
log-open = without signing in
log-sound = The log is sound, rows: { $count }; each is as it was written.
log-unsound = The log was changed: row { $row }. Tell the administrator: tizbek log verify.
entry-by = entered by { $name }
did-asked = asked
did-done = done
did-refused = refused
did-denied = denied
did-failed = failed
act-sign-in = sign-in
act-sign-out = sign-out
act-acknowledge = acknowledgement
act-comment = comment
act-tell-facts = facts told
act-import-facts = table of facts
act-calibrate = calibration
act-survey = survey
act-plan = plan
act-replay = replay
act-scenario = scenario
act-user-add = new user
act-user-name = name of a user
act-user-roles = roles of a user
act-user-password = password of a user
act-user-disable = user disabled
act-user-enable = user let in
act-token-add = new token
act-token-revoke = token revoked

## What can be done, and orders
advice-title = What can be done
advice-nothing = Nothing the site may order is worth it now (tried: { $count }).
advice-saves = Saves { $amount } ({ $band }) at { $stage } by the end
advice-decide-by = Decide by { $at } ({ $span })
advice-cost = costs up to { $cost }
advice-who = done by: { $owners }
advice-agree = must agree: { $units }
advice-harms = costs: { $stages }
advice-order = Order it
advice-passed = too late since { $at }
advice-orders = Ordered
advice-order-coming = works from { $at }
advice-order-works = works until { $until }
advice-call-off = call off
act-issue = order
act-call-off = order called off
act-shelve = shelved
act-unshelve = shelving ended
act-out-of-service = out of service
act-in-service = back in service
advice-more = Other choices: { $count }

## What is set aside, and how much there is to take in

shelve = Shelve
shelve-for = for
shelve-reason = reason
incidents-folded = { $n ->
    [one] Further troubles, folded: { $count }
   *[other] Further troubles, folded: { $count }
}
incident-repeats = came again { $count } times
incident-stale = lasts too long
member-folded = folded
priority-high = priority: high
priority-medium = priority: medium
priority-low = priority: low
desk-title = Alarms: load, and what is set aside
desk-load = Alarms in 10 min: { $count } of { $budget }
desk-aside = Set aside: { $count }
desk-nothing = Nothing is set aside: people are called to everything.
desk-shelved = shelved
desk-suppressed = suppressed by design
desk-out = out of service
desk-until = until { $at }
desk-open-end = until it is put back
desk-since = since { $at }
desk-by-design = by the site file
desk-held = kept back now: { $count }
desk-stop-of = { $stage }: planned stop
desk-unshelve = Bring back
desk-in = Back into service
desk-take-out = Take out of service …
desk-out-do = Take out
desk-stages = Stages
desk-buffers = Buffers
desk-sources = Sources
desk-signals = Signals
desk-load-title = Load of who watches, 24 h
desk-last = In the last 10 min
desk-mean = Mean of 10 min
desk-peak = Most in 10 min
desk-hour = In the last hour
desk-shift = In this shift
desk-priorities = High / medium / low
desk-kept = Kept back / folded, in all
desk-limit = acceptable: { $count }
desk-of = of { $count } that have begun
desk-actors = What calls most
desk-chatters = { $what }: came { $count } times since { $at }, held as one alarm
`,Sc=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-estimated = { $what } (бағалау бойынша)
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді
condition-calibration-overdue = { $signal }: калибрлеу мерзімі { $since } өтіп кетті
condition-sensor-drifts = { $signal }: калибрлеуден кейін баланс бойынша { $size } ауытқыды

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }
alert-advised = { $cause }: не істеуге болады: { $what }
alert-advice-best = { $levers }. Сақтайды: { $size } ({ $stage }); шешім қабылдау мерзімі: { $until }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
estimate-tab-twin = бағалау: дублёр, { $since }
estimate-tab-balance = бағалау: баланс, { $since }
estimate-tab-manual = бағалау: қолмен, { $since }
estimate-twin = Дублёр «{ $signal }» бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-balance = Айналадағы баланс бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-manual = Берілген сан бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-part = Орындалғанның { $amount } бөлігі — бағалау.
forecast-estimated = Ол қазір бағаланған сандардан басталады.
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ
legend-estimate = ~ бағалау: үндемеген сигналдың орнына басқасы айтады

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Figures of a shift that people enter

entry-open = Дерек енгізу
entry-title = Ауысым деректері
entry-author = Енгізуші (аты-жөні)
entry-author-needed = Кім енгізетінін жазыңыз.
entry-shift-now = Осы ауысым
entry-shift-last = Өткен ауысым
entry-missing = Енгізілмегені: { $all } ішінен { $count }
entry-complete = Бәрі енгізілді
entry-none = енгізілмеген
entry-told = енгізілгені: { $count }
entry-told-until = тек { $at } дейін
entry-from = басы
entry-until = соңы
entry-at = уақыты
entry-document = құжат №
entry-reason = { $when } деректерін түзету. Себебі:
entry-reason-needed = Түзету себебін жазыңыз.
entry-withdraw = Алып тастау
entry-withdrawn = алынып тасталды
entry-correct = түзету
entry-revisions = өзгертілді: { $count } жазба
entry-more = тағы { $count } көрсету
entry-eyes = Көзбен бағаланған деңгейлер
entry-send = Жіберу
entry-keys = Enter — келесі, Ctrl+Enter — жіберу
entry-taken = Қабылданды: { $count }
entry-not-taken = Ештеңе қабылданған жоқ. Белгіленгенін түзетіп, қайта жіберіңіз.
entry-not-sent = Жіберілген жоқ. Белгіленгенін түзетіңіз.
entry-nothing = Жіберетін ештеңе жоқ: кемінде бір мән енгізіңіз.
entry-no-link = Сервермен байланыс жоқ. Енгізілгені осында сақталды: қайта жіберіңіз.
entry-out-of-range = Шектен тыс. Күтілетіні: { $range }
entry-range-from = { $least } { $unit } бастап
entry-range-to = { $most } { $unit } дейін
entry-time-expected = Уақыт бұл ауысымға жатпайды. Күтілетіні: { $start }–{ $end } аралығында СС:ММ
entry-told-already = { $at } дейін енгізіліп қойған. Өзгерту үшін «түзету» батырмасын басыңыз
entry-last-title = Өткен ауысым қорытындысы
entry-file = Файл: таразы, зертхана, ауысым қорытындысы
entry-file-hint = XLSX немесе CSV. Файл алдымен тексеріледі, содан кейін батырмамен қабылданады.
entry-file-kind = Кесте түрі
entry-file-usual = бағандардың әдеттегі атауларымен
entry-file-choose = Файлды таңдаңыз
entry-file-author = Алдымен жоғарыда кім енгізетінін жазыңыз.
entry-file-would = Қабылданатыны: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-good = Жарамды жолдар: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-taken = Қабылданды: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-known = Файлда жаңа ештеңе жоқ: бәрі бұрыннан белгілі.
entry-file-problems = Қате: { $count }. Ештеңе қабылданған жоқ.
entry-file-take = Файлды қабылдау
entry-file-take-good = Тек жарамды жолдарды қабылдау: { $count }
entry-file-sheets = «{ $sheet }» парағы оқылды. Оқылмағандары: { $others }.
entry-file-outdated = { $rows } жолдар: содан бері қолмен түзетілген, түзету күшінде қалады.
entry-row = Жол
entry-column = Баған
entry-what = Не дұрыс емес және не күтіледі
last-title = Өткен ауысым
last-amended = { $at } түзетілді, бұрын { $was }

fact-out-of-range = { $found } — шектен тыс. Күтілетіні: { $least }–{ $most }
fact-too-old = Тым ескі. { $since } бастап қабылданады: осы және өткен ауысым
fact-forgotten = Тым ескі: бұл уақытты енді түзетуге болмайды
fact-future = Бұл уақыт әлі келген жоқ. Күтілетіні: { $until } дейін
fact-overlaps = Бұл уақыттың бір бөлігіне енгізіліп қойған: { $value } ({ $from }–{ $until }, { $author }). Сол жазбаны түзетіңіз
fact-no-reason = Енгізіліп қойған: { $value } ({ $author }). Түзету үшін «түзету» батырмасын басып, себебін жазыңыз
fact-not-a-number = { $found } — сан емес. Мысалы, 1 240,5 күтіледі
fact-not-a-time = { $found } — уақыт емес. Мысалы, 22.11.2026 08:00 күтіледі
fact-not-a-date = { $found } — күн емес. Мысалы, 22.11.2026 күтіледі
fact-lacks-time = Уақыты жоқ. Күннің жанында сағат немесе ауысым күтіледі
fact-lacks-date = { $found } күнсіз. Жанында күні күтіледі
fact-no-heading = Кесте тақырыптары табылмады. Уақыт (Күні мен Уақыты, Басталуы мен Аяқталуы немесе Күні мен Ауысым) және мән (Нетто, Нақты, …) керек
fact-no-column = «{ $expected }» бағаны жоқ. Табылғаны: { $found }
fact-unknown-name = Белгісіз: { $found }. Көрсеткіштің, бункердің немесе кезеңнің атауы күтіледі
fact-of-nothing = Мән неге қатысты екені белгісіз: кесте түрін таңдаңыз немесе көрсеткіш бағанын қосыңыз
fact-contradicts = { $row }-жолмен бірдей, бірақ мәні басқа. Дұрыс жолды қалдырыңыз немесе құжат нөмірлерін жазыңыз
fact-unit = Баған өлшемі { $found }, күтілетіні { $expected }. Қайта есептелмейді
fact-no-table = Файл оқылмайды. Кестесі бар XLSX немесе CSV күтіледі
fact-no-rows = Тақырып астында мәні бар жолдар жоқ
fact-too-wide = Артық ұяшық бар. Санның үтірі бөлгіш ретінде оқылған болуы мүмкін
fact-no-shift = { $found } — бұл күні ондай ауысым жоқ
fact-backwards = Соңы басынан бұрын
fact-needs-interval = Басы мен соңы керек
fact-needs-one-time = Бір ғана уақыт керек
fact-author = Аты-жөні: 1-ден { $most } таңбаға дейін
fact-too-long = Тым ұзын: { $most } таңбадан аспауы керек
fact-full = Жазба саны { $limit } болды, енді қабылданбайды

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

## Sensors

sensors-title = Датчиктер тізілімі
sensor-label = Датчик
sensor-state = Күйі
sensor-last = Калибрлеу
sensor-due = Келесі
sensor-due-in = { $at } ({ $days } күннен кейін)
sensor-due-ago = { $at } ({ $days } күн бұрын)
sensor-valid = жарамды
sensor-overdue = мерзімі өткен
sensor-calibrations = Калибрлеулер: { $count }

# Адамдар: кіру, рөлдер, әрекеттер журналы
who-sign-in = Мұны істеу үшін жүйеге кіріңіз.
who-look = Көру үшін жүйеге кіріңіз.
who-ended = Сеанс аяқталды. Қайта кіріңіз.
who-wrong = Логин немесе құпиясөз қате.
who-wrong-old = Ескі құпиясөз қате.
role-viewer = бақылаушы
role-dispatcher = диспетчер
role-engineer = инженер
role-unit = учаске
role-administrator = әкімші
sign-title = Кіру
sign-login = Логин
sign-password = Құпиясөз
sign-do = Кіру
sign-caps = Caps Lock қосулы
sign-again = { $wait } кейін қайталауға болады
sign-show = Құпиясөзді көрсету
me-open = Кіру қажет емес
me-stranger = Сіз кірген жоқсыз
me-title = Пультте кім
me-roles = Рөлдер
me-units = Кезеңдер
me-sign-out = Шығу
me-password = Құпиясөзді ауыстыру
me-users = Пайдаланушылар
me-log = Әрекеттер журналы
me-demo = Басқа рөлде көру
me-may-not = Рөліңіз мұны істей алмайды
me-not-yours = Басқа кезеңдерге қатысты
password-old = Ескі құпиясөз
password-new = Жаңа құпиясөз, кемінде 10 таңба
password-again = Жаңа құпиясөз тағы бір рет
password-differ = Құпиясөздер сәйкес емес
password-changed = Құпиясөз өзгертілді. Жаңасымен кіріңіз.
users-add = Пайдаланушы қосу
users-name = Тегі және лауазымы
users-state = Күйі
users-active = рұқсат бар
users-disabled = ажыратылған
users-disable = Ажырату
users-enable = Рұқсат беру
users-change = Өзгерту
users-reset = Жаңа құпиясөз
users-save = Сақтау
users-saved = Сақталды: { $login }
log-when = Қашан
log-who = Кім
log-from = Қайдан
log-what = Не
log-on = Неге
log-outcome = Нәтиже
log-all = барлығы
log-more = Бұрынғыларын көрсету
log-none = Мұндай жазбалар жоқ
log-nobody = белгісіз
log-open = кірусіз
entry-by = { $name } енгізді
did-asked = сұралды
did-done = орындалды
did-refused = қабылданбады
did-denied = рұқсат етілмеді
did-failed = орындалмады
act-sign-in = кіру
act-sign-out = шығу
act-acknowledge = растау
act-comment = пікір
act-calibrate = калибрлеу
act-plan = жоспар
act-user-add = жаңа пайдаланушы
act-user-roles = пайдаланушы рөлдері
act-user-password = пайдаланушы құпиясөзі
act-token-add = жаңа токен

## What can be done, and orders
advice-title = Не істеуге болады
advice-decide-by = Шешім мерзімі: { $at } ({ $span })
advice-order = Өкім беру
advice-orders = Өкімдер
advice-call-off = тоқтату
act-issue = өкім
act-call-off = өкімді тоқтату
advice-more = Басқа нұсқалар: { $count }

## What is set aside, and how much there is to take in

shelve = Кейінге қалдыру
shelve-reason = себебі
desk-until = { $at } дейін
desk-since = { $at } бастап
desk-hour = Соңғы сағатта
desk-signals = Сигналдар
desk-sources = Дереккөздер
`,Tc=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-estimated = { $what } (по оценке)
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-calibration-overdue = { $signal }: срок калибровки истёк { $since }
condition-sensor-drifts = { $signal }: после калибровки ушёл на { $size } по балансу
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })
condition-short-behind = { $subject }: отставание от плана
condition-short-slow = { $subject }: идёт медленно
condition-short-will-fill = { $subject }: заполнится
condition-short-will-empty = { $subject }: опустеет
condition-short-full = { $subject }: полно
condition-short-empty = { $subject }: пусто
condition-short-silent = { $subject }: молчит
condition-short-meter-suspect = { $subject }: показаниям нет доверия
condition-short-out-of-pattern = { $subject }: выпадает из обычной картины
condition-short-calibration-overdue = { $subject }: пора калибровать
condition-short-sensor-drifts = { $subject }: уходит
condition-short-low-grade = { $subject }: низкое содержание
condition-short-low-recovery = { $subject }: низкое извлечение

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }
alert-advised = { $cause }: что можно сделать: { $what }
alert-folded = { $what }. Причина: { $cause }. Свёрнуто: сейчас сигналов больше, чем может воспринять один человек
alert-announced = { $what }. Причина: { $cause }. Было отложено или свёрнуто и продолжается
alert-withheld-shelved = { $what }. Причина: { $cause }. Без вызова: отложено до { $until }, { $by } ({ $reason })
alert-withheld-suppressed = { $what }. Причина: { $cause }. Без вызова: { $name } стоит по плану, до { $until } (правило { $reason })
alert-withheld-out-of-service = { $what }. Причина: { $cause }. Без вызова: { $name } — выведено из работы, { $by } ({ $reason })
alert-shelved = { $cause }: отложено до { $until }, { $by }: { $reason }
alert-restored-shelved = { $cause }: больше не отложено
alert-restored-suppressed = { $cause }: больше не подавлено, плановая остановка закончилась ({ $name })
alert-restored-out-of-service = { $cause }: { $name } — снова в работе
alert-restored-by = { $what } ({ $by })
alert-chatters = { $what }. Повторилось { $times } раз с { $since }: дальше это один сигнал, пока не станет тихо
alert-stale = { $what }. Длится дольше, чем должен длиться сигнал
alert-advice-best = { $levers }. Спасает { $size } ({ $stage }); решить до { $until }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
sensors-title = Реестр датчиков
sensors-none = В файле площадки нет датчиков в реестре.
sensors-note = Уход по балансу: насколько датчик завышает, с удвоенной стандартной ошибкой. Погрешности — наибольшие из показаний.
sensor-label = Датчик
sensor-state = Состояние
sensor-last = Калибровка
sensor-due = Следующая
sensor-due-in = { $at } (через { $days } дн.)
sensor-due-ago = { $at } ({ $days } дн. назад)
sensor-accuracy = Допуск
sensor-off = Уход по балансу
sensor-valid = действует
sensor-overdue = просрочена
sensor-not-calibrated = калибровок не введено
sensor-drifts = показания уходят
sensor-often-out = дважды подряд вне допуска: калибровать чаще
sensor-modes = отказы:
sensor-calibrations = Калибровки: { $count }
sensor-line = множитель { $gain }, сдвиг { $offset }
sensor-errors = погрешность до калибровки { $found }, после { $left }
sensor-within = в допуске
sensor-out = вне допуска
sensor-withdrawn = отозвана
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-uncertain-spike = выброс
signal-uncertain-change = слишком быстрое изменение
signal-uncertain-substituted = заменён
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
signal-bad-heartbeat = сигнал жизни стоит
signal-bad-stuck = застыл, заменён
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-spike = выброс
outcome-change = слишком быстрое изменение
outcome-bad-heartbeat = сигнал жизни стоит
outcome-bad-stuck = застыл, заменён
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-clocks-corrected = Часы неверны, { $by }: { $devices }. Показания поставлены на своё время.
finding-clocks-corrected-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс. Если данные и должны приходить с опозданием, укажите clock = "trusted" в файле площадки.
source-clocks = Часы устройств: { $count }
clock-ahead = спешат на { $by }
clock-behind = отстают на { $by }
clock-well = верны
clock-trusted = приняты на веру
clock-gains = уход { $secs } с в сутки
clock-set = переведены в { $at } на { $by } с
clock-waiting = ждут: { $count }
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
estimate-tab-twin = оценка: дублёр с { $since }
estimate-tab-balance = оценка: баланс с { $since }
estimate-tab-manual = оценка: задано с { $since }
estimate-twin = Оценка по дублёру «{ $signal }» с { $since }: сам сигнал ничего не говорит.
estimate-balance = Оценка по балансу вокруг с { $since }: сам сигнал ничего не говорит.
estimate-manual = Оценка по заданному числу с { $since }: сам сигнал ничего не говорит.
estimate-part = Из выполненного { $amount } — оценка.
forecast-estimated = Он начинается с чисел, которые сейчас оценены.
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-estimate = ~ оценка: за умерший сигнал говорит замена
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Figures of a shift that people enter

entry-open = Ввести данные
entry-title = Данные смены
entry-author = Кто вводит (фамилия)
entry-author-needed = Укажите, кто вводит.
entry-shift-now = Эта смена
entry-shift-last = Прошлая смена
entry-missing = Не введено: { $count } из { $all }
entry-complete = Всё введено
entry-none = не введено
entry-told = введено: { $count }
entry-told-until = только до { $at }
entry-from = с
entry-until = до
entry-at = время
entry-document = № документа
entry-reason = Исправление за { $when }. Причина:
entry-reason-needed = Напишите причину исправления.
entry-withdraw = Отозвать
entry-withdrawn = отозвано
entry-correct = исправить
entry-revisions = редакций: { $count }
entry-more = показать ещё { $count }
entry-eyes = Уровни на глаз
entry-send = Отправить
entry-keys = Enter — дальше, Ctrl+Enter — отправить
entry-taken = Принято: { $count }
entry-not-taken = Ничего не принято. Исправьте отмеченное и отправьте снова.
entry-not-sent = Не отправлено. Исправьте отмеченное.
entry-nothing = Отправлять нечего: введите хотя бы одно значение.
entry-no-link = Нет связи с сервером. Введённое сохранено здесь: отправьте ещё раз.
entry-out-of-range = Вне пределов. Ожидается: { $range }
entry-range-from = от { $least } { $unit }
entry-range-to = до { $most } { $unit }
entry-time-expected = Время не из этой смены. Ожидается ЧЧ:ММ от { $start } до { $end }
entry-told-already = До { $at } уже введено. Чтобы изменить, нажмите «исправить»
entry-last-title = Итоги прошлой смены
entry-file = Файл: весовая, лаборатория, сводка
entry-file-hint = XLSX или CSV. Сначала файл проверяется, принимается — по вашей кнопке.
entry-file-kind = Вид таблицы
entry-file-usual = по обычным названиям столбцов
entry-file-choose = Выберите файл
entry-file-author = Сначала укажите вверху, кто вводит.
entry-file-would = Будет принято: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-good = Годные строки: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-taken = Принято: новых { $new }, исправлений { $corrects }; уже было известно { $same }.
entry-file-known = Нового в файле нет: всё уже известно.
entry-file-problems = Ошибок: { $count }. Ничего не принято.
entry-file-take = Принять файл
entry-file-take-good = Принять только годные строки: { $count }
entry-file-sheets = Прочитан лист «{ $sheet }». Не прочитаны: { $others }.
entry-file-outdated = Строки { $rows }: с тех пор исправлено вручную, исправление остаётся.
entry-row = Строка
entry-column = Столбец
entry-what = Что не так и что ожидается
last-title = Прошлая смена
last-amended = исправлено в { $at }, было { $was }

fact-out-of-range = { $found } — вне пределов. Ожидается от { $least } до { $most }
fact-too-old = Слишком старое. Принимается с { $since }: эта и прошлая смена
fact-forgotten = Слишком старое: это время уже не исправить
fact-future = Это время ещё не наступило. Ожидается до { $until }
fact-overlaps = За часть этого времени уже введено: { $value } ({ $from }–{ $until }, { $author }). Исправьте ту запись
fact-no-reason = Уже введено: { $value } ({ $author }). Чтобы исправить, нажмите «исправить» и напишите причину
fact-not-a-number = { $found } — не число. Ожидается, например, 1 240,5
fact-not-a-time = { $found } — не время. Ожидается, например, 22.11.2026 08:00
fact-not-a-date = { $found } — не дата. Ожидается, например, 22.11.2026
fact-lacks-time = Нет времени. Ожидается время суток или смена рядом с датой
fact-lacks-date = { $found } без даты. Ожидается дата рядом
fact-no-heading = Не найдены заголовки таблицы. Нужны время (Дата и Время, Начало и Окончание или Дата и Смена) и значение (Нетто, Факт, …)
fact-no-column = Нет столбца «{ $expected }». Найдены: { $found }
fact-unknown-name = Неизвестно: { $found }. Ожидается название показателя, бункера или этапа
fact-of-nothing = Непонятно, к чему относится значение: выберите вид таблицы или добавьте столбец с показателем
fact-contradicts = То же, что в строке { $row }, но с другим значением. Оставьте верную строку или дайте номера документов
fact-unit = Столбец в { $found }, ожидается { $expected }. Пересчёта нет
fact-no-table = Файл не читается. Ожидается XLSX или CSV с таблицей
fact-no-rows = Под заголовком нет строк со значениями
fact-too-wide = Лишняя ячейка. Возможно, запятая числа принята за разделитель
fact-no-shift = { $found } — нет такой смены в этот день
fact-backwards = Конец раньше начала
fact-needs-interval = Нужны начало и конец
fact-needs-one-time = Нужно одно время, без конца
fact-author = Имя: от 1 до { $most } знаков
fact-author-sign = Имя: без знака { $sign }
fact-too-long = Слишком длинно: не больше { $most } знаков
fact-full = Записей уже { $limit }, больше не принимается

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

# Люди: вход, роли, журнал действий
who-sign-in = Войдите, чтобы сделать это.
who-look = Чтобы смотреть, нужно войти.
who-ended = Сеанс закончился. Войдите снова.
who-open = Здесь никому не нужно входить: пользователей ещё нет. Первого добавляют на самой машине: tizbek user add.
who-not-allowed = { $name } не может этого сделать: нужна роль ({ $roles }).
who-not-yours = Это касается не ваших этапов ({ $units }).
who-other-name = Вы вошли как { $name } и не можете говорить за другого ({ $typed }).
who-wrong = Логин или пароль неверен.
who-wrong-old = Старый пароль неверен.
who-wait = Слишком много неудачных попыток. Попробуйте через { $wait }.
who-origin = Запрос пришёл с другой страницы ({ $origin }) и не выполнен.
who-host = Адрес { $host } здесь неизвестен, а вход не требуется: принимаются только адрес самой машины, localhost и origin из файла площадки.
who-proxy = Запрос пришёл через другую программу ({ $header }), а вход здесь не требуется: добавьте пользователя (tizbek user add) или укажите sign_in = "open" в файле площадки.
who-no-log = Журнал действий сейчас не записывается, поэтому ничего не сделано.
role-viewer = наблюдатель
role-dispatcher = диспетчер
role-planner = плановик
role-engineer = инженер
role-unit = участок
role-administrator = администратор
sign-title = Вход
sign-login = Логин
sign-password = Пароль
sign-do = Войти
sign-caps = Включён Caps Lock
sign-kept = То, что вы набрали, сохранено и будет отправлено.
sign-again = Снова можно через { $wait }
sign-show = Показать пароль
me-open = Вход не нужен
me-open-long = Пользователей ещё нет: входить никому не нужно, имена пишут сами. Первого пользователя добавляют на самой машине: tizbek user add.
me-stranger = Вы не вошли
me-title = Кто за пультом
me-roles = Роли
me-units = Этапы
me-sign-out = Выйти
me-password = Сменить пароль
me-users = Пользователи
me-log = Журнал действий
me-demo = Посмотреть в другой роли
me-may-not = Ваша роль этого не может
me-not-yours = Касается других этапов
password-old = Старый пароль
password-new = Новый пароль, не короче 10 знаков
password-again = Новый пароль ещё раз
password-differ = Пароли не совпадают
password-changed = Пароль изменён. Войдите с новым.
users-add = Добавить пользователя
users-name = Фамилия и должность
users-state = Состояние
users-active = допущен
users-disabled = отключён
users-disable = Отключить
users-enable = Допустить
users-change = Изменить
users-reset = Новый пароль
users-save = Сохранить
users-saved = Сохранено: { $login }
users-ends = С новым паролем или ролью сеансы пользователя заканчиваются.
log-when = Когда
log-who = Кто
log-from = Откуда
log-what = Что
log-on = Над чем
log-outcome = Итог
log-all = все
log-more = Показать более ранние
log-none = Таких записей нет
log-nobody = неизвестно кто
log-open = без входа
log-sound = Журнал цел, записей: { $count }; каждая такая, какой была записана.
log-unsound = Журнал изменён: запись { $row }. Сообщите администратору: tizbek log verify.
entry-by = ввёл { $name }
did-asked = запрошено
did-done = сделано
did-refused = не принято
did-denied = не разрешено
did-failed = не удалось
act-sign-in = вход
act-sign-out = выход
act-acknowledge = квитирование
act-comment = комментарий
act-tell-facts = ввод фактов
act-import-facts = загрузка таблицы
act-calibrate = калибровка
act-survey = замер запаса
act-plan = план
act-replay = управление повтором
act-scenario = сценарий демонстрации
act-user-add = новый пользователь
act-user-name = имя пользователя
act-user-roles = роли пользователя
act-user-password = пароль пользователя
act-user-disable = отключение пользователя
act-user-enable = допуск пользователя
act-token-add = новый токен
act-token-revoke = отзыв токена

## What can be done, and orders
advice-title = Что можно сделать
advice-nothing = Ничто из того, что можно приказать, сейчас не окупится (проверено: { $count }).
advice-saves = Спасает { $amount } ({ $band }) к концу: { $stage }
advice-decide-by = Решить до { $at } ({ $span })
advice-cost = стоит до { $cost }
advice-who = исполняет: { $owners }
advice-agree = согласовать с: { $units }
advice-harms = теряют: { $stages }
advice-order = Отдать распоряжение
advice-passed = поздно с { $at }
advice-orders = Распоряжения
advice-order-coming = действует с { $at }
advice-order-works = действует до { $until }
advice-call-off = отменить
act-issue = распоряжение
act-call-off = отмена распоряжения
act-shelve = отложено
act-unshelve = отложенное возвращено
act-out-of-service = вывод из работы
act-in-service = возврат в работу
advice-more = Другие варианты: { $count }

## What is set aside, and how much there is to take in

shelve = Отложить
shelve-for = на
shelve-reason = причина
incidents-folded = { $n ->
    [one] Прочие неполадки, свёрнуто: { $count }
    [few] Прочие неполадки, свёрнуто: { $count }
   *[other] Прочие неполадки, свёрнуто: { $count }
}
incident-repeats = повторений: { $count }
incident-stale = длится слишком долго
member-folded = свёрнуто
priority-high = приоритет: высокий
priority-medium = приоритет: средний
priority-low = приоритет: низкий
desk-title = Сигналы: нагрузка и что отложено
desk-load = Сигналов за 10 мин: { $count } из { $budget }
desk-aside = Без вызова: { $count }
desk-nothing = Ничего не отложено: вызов идёт по всем сигналам.
desk-shelved = отложено
desk-suppressed = подавлено по проекту
desk-out = выведено из работы
desk-until = до { $at }
desk-open-end = до возврата в работу
desk-since = с { $at }
desk-by-design = по файлу участка
desk-held = задержано сейчас: { $count }
desk-stop-of = { $stage }: плановая остановка
desk-unshelve = Вернуть
desk-in = Вернуть в работу
desk-take-out = Вывести из работы …
desk-out-do = Вывести
desk-stages = Звенья
desk-buffers = Ёмкости
desk-sources = Источники
desk-signals = Сигналы
desk-load-title = Нагрузка на диспетчера за 24 ч
desk-last = За последние 10 мин
desk-mean = В среднем за 10 мин
desk-peak = Наибольшее за 10 мин
desk-hour = За последний час
desk-shift = За смену
desk-priorities = Высокий / средний / низкий
desk-kept = Задержано / свёрнуто, всего
desk-limit = приемлемо: { $count }
desk-of = из возникших: { $count }
desk-actors = Что вызывает чаще всего
desk-chatters = { $what }: повторений { $count } с { $at }, показано одним сигналом
`,Ao=["ru","kk","en"];function Pr(t,e){const a=new lc(t,{useIsolating:!1});for(const r of a.addResource(new $c(e)))throw r;return a}const Gs={ru:Pr("ru",Tc),kk:Pr("kk",Sc),en:Pr("en",Ec)},Ac={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function Mc(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return Ao.find(e=>t.startsWith(e))??"ru"}class zc{#e=me(zt(Mc()));get current(){return n(this.#e)}set current(e){U(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const fa=new zc;function u(t,e){for(const a of Ac[fa.current]){const r=Gs[a].getMessage(t)?.value;if(r){const s=[],i=Gs[a].formatPattern(r,e,s);for(const d of s)console.error(`${a}/${t}: ${d.message}`);return i}}return console.error(`no text for ${t}`),t}function Nt(t){return t[fa.current]||t.ru||t.en}const Oc=" ",ms="−";function pe(t,e=0){const[a="0",r]=Math.abs(t).toFixed(e).split("."),s=a.replace(/\B(?=(\d{3})+$)/g,Oc),i=fa.current==="en"?".":",",d=r===void 0?s:s+i+r;return t<0&&/[1-9]/.test(d)?ms+d:d}function mn(t,e=0){const a=pe(t,e);return t>0&&/[1-9]/.test(a)?`+${a}`:a}function Qr(t){const e=Math.abs(t);return pe(t,e>=.05&&e<99.95?1:0)}const Ta=t=>t.replaceAll(" "," ");function Rt(t){const e=Math.max(0,Math.round(t));if(e<60)return Ta(u("span-seconds",{seconds:String(e)}));const a=Math.round(e/60);if(a<60)return Ta(u("span-minutes",{minutes:String(a)}));const r=Math.floor(a/60);return r<24?Ta(u("span-hours",{hours:String(r),minutes:String(a%60).padStart(2,"0")})):Ta(u("span-days",{days:String(Math.floor(r/24)),hours:String(r%24)}))}function es(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":ms)+(e===0?Ta(u("span-minutes",{minutes:"0"})):Rt(e*60))}const Ys=new Map;function gs(t,e){let a=Ys.get(e);a||(a=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Ys.set(e,a));const r={};for(const{type:g,value:w}of a.formatToParts(new Date(t)))r[g]=w;const{day:s="",month:i="",year:d="",hour:c="",minute:v="",second:h=""}=r;return{date:`${s}.${i}.${d}`,hours:c,minutes:v,seconds:h}}function gt(t,e){const{hours:a,minutes:r}=gs(t,e);return`${a}:${r}`}function ha(t,e){const{hours:a,minutes:r,seconds:s}=gs(t,e);return`${a}:${r}:${s}`}function wa(t,e){return gs(t,e).date}function ct(t,e,a){const r=Math.abs(Date.parse(t)-Date.parse(e))>648e5,s=gt(t,a);return r?`${wa(t,a).slice(0,5)} ${s}`:s}function Nc(t,e){const a=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:c})=>c==="timeZoneName")?.value,r=/^GMT([+-])(\d\d):(\d\d)$/.exec(a??"");if(!r)return"UTC";const[,s,i,d]=r;return`UTC${s==="-"?ms:"+"}${Number(i)}${d==="00"?"":`:${d}`}`}function Ka(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const Mo=300,Mn={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function qc(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function zo(t){return u(`stage-${t.state.replaceAll("_","-")}`)}function Oo(t){return t.state==="unknown"?u("stage-unknown"):t.state==="no_plan"?u("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=Mo&&(t.state==="on_plan"||t.state==="ahead")?u("lag-on-plan"):es(t.lag_secs)}const Ic=.005;function bs(t,e,a){const r=a.flatMap(({members:g})=>g).filter(({active:g,subject:w})=>g&&w===t.id).map(({condition:g})=>g),s={full:t.capacity-e.level,empty:e.level},i=t.capacity*Ic;if(r.includes("full")||s.full<=i)return{tone:"bad",limit:"full",clock:null,reached:!0};if(r.includes("empty")||s.empty<=i)return{tone:"bad",limit:"empty",clock:null,reached:!0};const c=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,v=c==="full"?e.full:c==="empty"?e.empty:null;return{tone:r.length>0||v!==null&&v.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:c,clock:v,reached:!1}}function No(t,e,a){const r=ct(t.earliest,e,a);return t.latest===null?u("buffer-clock-open",{earliest:r}):u("buffer-clock-band",{earliest:r,latest:ct(t.latest,e,a)})}function qo(t,e,a,r,s){return a.reached?u(a.limit==="full"?"buffer-full-now":"buffer-empty-now"):!a.clock||!a.limit?a.tone==="blind"?u("buffer-no-flow"):u(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${u(`buffer-${a.limit}-in`)} ${Rt(a.clock.in_secs)}`} · ${ct(a.clock.at,r,s)} ${No(a.clock,r,s)}`}function jc(t,{side:e,zone:a}){const[r,s]=e==="before"?[0,t.target]:[t.target,t.capacity],i=c=>r+(s-r)*c/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((c,v)=>({zone:c,from:i(v),to:i(v+1),here:c===a}))}function Io({side:t,zone:e,penetration:a}){const r=`${pe(Math.max(a,0)*100)} %`;return u(`zone-${t}`,{zone:u(`zone-${e}`),used:r})}const jo=.2,Dc=.5;function vr(t){return t<jo?"bad":t<Dc?"warn":"plain"}function Kn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${pe(t*100)} %`}function kr({low:t,middle:e,high:a}){return`${pe(e)} (${pe(t)}–${pe(a)})`}function Cc(t,e){const a={from:gt(e.start,t.time_zone),until:gt(e.end,t.time_zone),stage:_t(t.stages,e.stage),cause:_t(t.stages,e.cause),lag:Rt(e.falls_secs),amount:`${pe(e.missing)} ${wt(t)}`};return u("plan-trial-weakest",a)}function Pc(t,{stage:e,until:a,lost:r,charges:s,even_so:i}){const d=w=>`${pe(w)} ${wt(t)}`,c=s.filter(({share:w})=>w>=.005),v=w=>{const k=_t(t.stages,w.stage);if(!w.resource)return k;const x=u("incident-loss-machine",{machine:_t(t.resources,w.resource)});return w.stage===e?x:`${x} (${k})`},h=w=>`${v(w)}: ${pe(w.share*100)} %`,g=[u("incident-loss",{stage:_t(t.stages,e),amount:d(r),until:gt(a,t.time_zone)})];return c.some(w=>w.stage!==e||w.resource)&&g.push(u("incident-loss-parts",{parts:c.map(h).join(", ")})),i>=.5&&g.push(u("incident-loss-even-so",{amount:d(i)})),g.join(" · ")}function Do(t){return t.plan_trials.find(({version:e,shift_start:a})=>e===t.plan.version&&a===t.shift?.start)}function Rc({burn:t}){if(!t||t.used<=0)return"";const e=`${pe(t.used*100)} %`;return t.used>=1?u("burn-gone",{used:e}):(t.rate??0)>1?u("burn-fast",{used:e,rate:pe(t.rate??0,1)}):""}function Ga(t,e){const a=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:r})=>r===e);return a?Nt(a.name):e}function Lc(t,{cause:e}){return Co(t,e)}function Co(t,e){return Ga(t,e.stage??e.source??e.signal??e.sensor??"?")}function Zs(t,e,a){return u(`condition-short-${e.replaceAll("_","-")}`,{subject:Ga(t,a)})}const Fc={twin:"estimate-tab-twin",balance:"estimate-tab-balance",manual:"estimate-tab-manual"},Uc={twin:"estimate-twin",balance:"estimate-balance",manual:"estimate-manual"};function ts(t,{by:e,since:a},r){return u(Fc[e],{since:ct(a,r,t.time_zone)})}function Po(t,{by:e,since:a,signal:r},s){return u(Uc[e],{since:ct(a,s,t.time_zone),signal:Ga(t,r??"")})}function Xs(t,e,a){const r=Bc(t,e,a);return e.estimated?u("condition-estimated",{what:r}):r}function Bc(t,e,a){const r=e.clock_now??e.clock,s=Ga(t,e.subject);if(e.instrument)return Hc(t,e,e.instrument,s);const i=e.pace!==null&&e.pace<.05?"-stands":"",d=e.condition==="behind"&&e.chance!==null&&e.chance<jo?"-bad-plan":"";return u(`condition-${e.condition.replaceAll("_","-")}${i}${d}`,{chance:Kn(e.chance??1),pace:`${pe((e.pace??1)*100,0)} %`,since:ct(e.since,a,t.time_zone),stage:s,buffer:s,source:s,signal:s,size:`${pe(e.amount,2)} ${wt(t)}`,content:t.content?Nt(t.content.name):"",lag:Rt(e.lag_secs),at:r?ct(r.at,a,t.time_zone):"—",in:r?Rt(Ka(a,r.at)):"—"})}function Hc(t,e,{kind:a,share:r,rival:s},i){const d=e.amount===0?`${mn(r*100,1)} %`:`${mn(e.amount,1)} ${t.unit}`;if(e.condition==="sensor_drifts")return u("condition-sensor-drifts",{signal:i,size:d});const c=u(`condition-meter-suspect-${a}`,{signal:i,size:d});return s===null?c:`${c} ${u("condition-meter-suspect-rival",{rival:Ga(t,s)})}`}function Wc(t,e){if(!t.active)return t;const a=e.stages.find(({id:s})=>s===t.subject);if(Fo(t.condition))return Vc(t,a);if(t.condition!=="behind")return t;const r=a?.lag_secs;return r==null||r<=0?t:{...t,lag_secs:r}}function Vc(t,e){const a=e?.metal;if(!a)return t;const[r,s]=t.condition==="low_grade"?[a.grade,a.planned_grade]:[a.recovery?.now??null,a.recovery?.planned??null],i=a.ledger.lines.find(({loss:d})=>d==="quality")?.amount??t.amount;return{...t,amount:i,pace:r!==null&&s?r/s:t.pace}}const Js={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4,sensor_drifts:5,calibration_overdue:6},Ro=({state:t})=>t==="shelved"||t==="suppressed"||t==="out_of_service",Qs=t=>!t.announced&&!Ro(t)&&t.state==="unacknowledged",fr=({members:t})=>t.every(({condition:e})=>e==="calibration_overdue"||e==="sensor_drifts");function Kc({members:t}){const e=({clock_now:a,clock:r})=>Date.parse((a??r)?.at??"9999-01-01T00:00:00Z");return[...t].sort((a,r)=>Number(r.active)-Number(a.active)||Js[a.condition]-Js[r.condition]||e(a)-e(r)||a.since.localeCompare(r.since))}function Lo(t){const e=t.members.filter(({active:a})=>a);return e.length===0||fr(t)?"plain":e.some(({condition:a})=>a==="full"||a==="empty")?"bad":"warn"}function Gc(t,e){return`${Nt(t.name)} ${rr(t,e)}`}function Yc(t,e,a){const r=e?.metal;return!t.content||!e||!r||r.planned===null?"":a.flatMap(({members:i})=>i).some(({active:i,subject:d,condition:c})=>i&&d===e.id&&Fo(c))?`${Nt(t.content.name)} ${mn(r.actual-r.planned,1)} ${wt(t)}`:""}function Fo(t){return t==="low_grade"||t==="low_recovery"}function rr({unit:t},e){return e===null?"—":`${pe(e,e<20?2:1)} ${t}`}function wt(t){return t.unit==="t"?u("unit-t"):t.unit}function Oa(t){return u("unit-per-hour",{unit:wt(t)})}function _t(t,e){const a=t.find(r=>r.id===e);return a?Nt(a.name):e}var Zc=p('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),Xc=p("<i></i>"),Jc=p('<b class="sensor svelte-1zbs2n"> </b>'),Qc=p('<span class="grade svelte-1zbs2n"> </span>'),ed=p('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),td=p('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),nd=p('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),ei=p('<p class="none svelte-1zbs2n"> </p>'),ad=p('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),rd=p('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function sd(t,e){rt(e,!0);const a=W(()=>e.view?bs(e.buffer,e.view,e.incidents):null),r=W(()=>n(a)?.tone??"blind"),s=H=>Math.min(Math.max(H/Math.max(e.buffer.capacity,1e-9),0),1)*100,i=W(()=>e.view?s(e.view.level-e.view.sigma):0),d=W(()=>e.view?s(e.view.level+e.view.sigma):0),c=W(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),v=W(()=>e.view&&n(a)?qo(e.buffer,e.view.level,n(a),e.now,e.site.time_zone):u("stage-unknown"));var h=rd();let g;var w=m(h),k=f(w,!0),x=o(w,2),A=m(x),V=m(A);{var P=H=>{var D=Zc(),Q=Ie(D);let X;var de=o(Q,2);let le;var se=o(de,2);let q;b((B,I)=>{X=Lt(Q,"",X,{height:B}),le=Lt(de,"",le,{bottom:`${n(i)??""}%`,height:`${n(d)-n(i)}%`}),q=Lt(se,"",q,{bottom:I})},[()=>`${s(e.view.level)??""}%`,()=>`${s(e.view.level)??""}%`]),_(H,D)};M(V,H=>{e.view&&H(P)})}var j=o(V,2);{var z=H=>{var D=Vn(),Q=Ie(D);Ne(Q,17,()=>jc(e.buffer,e.view.zone),X=>X.zone,(X,de)=>{var le=Xc();let se,q;b((B,I)=>{se=vt(le,1,`third ${n(de).zone??""}`,"svelte-1zbs2n",se,{here:n(de).here}),q=Lt(le,"",q,{bottom:B,height:I})},[()=>`${s(n(de).from)??""}%`,()=>`${s(n(de).to)-s(n(de).from)}%`]),_(X,le)}),_(H,D)};M(j,H=>{e.view?.zone&&H(z)})}var L=o(j,2);let N;var K=o(L,2);let Y;var J=o(K,2);let re;var T=o(A,2),y=m(T);{var G=H=>{var D=ad(),Q=Ie(D),X=m(Q),de=o(X),le=f(de,!0),se=o(Q,2),q=m(se),B=o(q);{var I=oe=>{var be=Jc(),ve=f(be,!0);b(O=>l(ve,O),[()=>u("sensor-doubtful")]),_(oe,be)},Z=oe=>{var be=Qc(),ve=f(be,!0);b(O=>{ye(be,"data-grade",e.buffer.id),l(ve,O)},[()=>Gc(e.site.content,e.view.metal.grade)]),_(oe,be)};M(B,oe=>{n(c)?oe(I):e.site.content&&e.view.metal&&oe(Z,1)})}var ie=o(se,2),ne=m(ie);{var ae=oe=>{var be=Ht();b((ve,O)=>l(be,`${ve??""} ${O??""}`),[()=>mn(e.view.net),()=>Oa(e.site)]),_(oe,be)};M(ne,oe=>{e.view.net!==null&&oe(ae)})}var te=o(ie,2),fe=m(te);{var ee=oe=>{var be=ed(),ve=m(be),O=f(ve,!0),E=o(ve);b(()=>{l(O,Mn.bad),l(E,` ${n(v)??""}`)}),_(oe,be)},$e=oe=>{var be=nd(),ve=Ie(be),O=m(ve);{var E=ke=>{var Oe=td(),xe=f(Oe,!0);b(()=>l(xe,Mn.warn)),_(ke,Oe)};M(O,ke=>{n(r)==="warn"&&ke(E)})}var R=o(O),$=o(ve,2),S=f($,!0),C=o($,2),ce=m(C),_e=f(ce,!0),we=o(C,2),ge=f(we,!0);b((ke,Oe,xe,Ae)=>{l(R,` ${ke??""}`),l(S,Oe),l(_e,xe),l(ge,Ae)},[()=>u(`buffer-${n(a).limit}-in`),()=>Rt(n(a).clock.in_secs),()=>ct(n(a).clock.at,e.now,e.site.time_zone),()=>No(n(a).clock,e.now,e.site.time_zone)]),_(oe,be)},ue=oe=>{var be=ei(),ve=f(be,!0);b(()=>l(ve,n(v))),_(oe,be)};M(fe,oe=>{n(a).reached?oe(ee):n(a).clock?oe($e,1):oe(ue,-1)})}b((oe,be,ve)=>{l(X,`${e.view.estimated?"~":""}${oe??""}`),l(le,be),l(q,`${ve??""} %`),ye(te,"aria-label",n(v))},[()=>pe(e.view.level),()=>wt(e.site),()=>pe(e.view.level/e.buffer.capacity*100)]),_(H,D)},F=H=>{var D=ei(),Q=f(D,!0);b(X=>l(Q,X),[()=>u("stage-unknown")]),_(H,D)};M(y,H=>{e.view&&n(a)?H(G):H(F,-1)})}b((H,D,Q,X,de,le)=>{g=vt(h,1,`card ${n(r)??""}`,"svelte-1zbs2n",g,{hatched:n(r)==="blind"}),ye(h,"data-buffer",e.buffer.id),ye(h,"aria-label",H),ye(h,"title",D),l(k,Q),vt(A,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),N=Lt(L,"",N,{bottom:X}),Y=Lt(K,"",Y,{bottom:de}),re=Lt(J,"",re,{bottom:le})},[()=>Nt(e.buffer.name),()=>e.view?.zone?Io(e.view.zone):void 0,()=>Nt(e.buffer.name),()=>`${s(e.buffer.high)??""}%`,()=>`${s(e.buffer.low)??""}%`,()=>`${s(e.buffer.target)??""}%`]),_(t,h),st()}const id=2e5;function od(t){const e=[...t.stages.map(({id:i})=>({key:`stage:${i}`,kind:"stage",id:i})),...t.buffers.map(({id:i})=>({key:`buffer:${i}`,kind:"buffer",id:i}))],a=t.stages.flatMap(i=>[...i.inputs.map(({buffer:d})=>({from:`buffer:${d}`,to:`stage:${i.id}`})),...i.outputs.map(({buffer:d})=>({from:`stage:${i.id}`,to:`buffer:${d}`}))]),r=new Map(e.map(({key:i})=>[i,[]])),s=new Map(e.map(({key:i})=>[i,[]]));for(const{from:i,to:d}of a)r.get(i)?.push(d),s.get(d)?.push(i);return{nodes:e,edges:a,next:r,previous:s}}function ld({nodes:t,next:e}){const a=new Map(t.map(({key:v},h)=>[v,h]));let r=[],s=0;const i=[],d=new Set;function c(v,h,g){if(!(s++>id)){i.push(v),d.add(v);for(const w of e.get(v)??[])w===h&&i.length>r.length&&(r=[...i]),!d.has(w)&&(a.get(w)??-1)>g&&c(w,h,g);i.pop(),d.delete(v)}}for(const[v,{key:h}]of t.entries())c(h,h,v);return r}function ud({nodes:t,next:e,previous:a}){const r=new Set,s=[];function i(d){if(!r.has(d)){r.add(d),s.push(d);for(const c of e.get(d)??[])i(c)}}for(const{key:d}of t)a.get(d)?.length===0&&i(d);for(const{key:d}of t)i(d);return s}const Uo=1.12,Bo=120,cd=112;function dd(t,e,a){return vd(t,e,a)??md(t,e,a)}function vd(t,e,a){const r=ld(t),s=t.nodes.map(({key:g})=>g).filter(g=>!r.includes(g));if(r.length<4||r.length<s.length)return null;let i=null;for(let g=2;g<=r.length/2;g+=1){const w=r.length/2+2-g;if(w<2||(w-2)*(g-2)<s.length||e/w<Bo)continue;const k=Math.abs(Math.log(e/w/(a/g)/Uo));(!i||k<i.badness)&&(i={columns:w,rows:g,badness:k})}if(!i)return null;const{columns:d,rows:c}=i,v=new Map;for(const[g,w]of fd(d,c).entries()){const k=r[g];k&&v.set(k,w)}const h=[];for(let g=1;g<c-1;g+=1)for(let w=1;w<d-1;w+=1)h.push({column:w,row:g});return hd(t,s,v,h),{columns:d,rows:c,cells:v,ring:r,free:_d(h,v)}}function fd(t,e){const a=[];for(let r=0;r<t;r+=1)a.push({column:r,row:0});for(let r=1;r<e-1;r+=1)a.push({column:t-1,row:r});for(let r=t-1;r>=0;r-=1)a.push({column:r,row:e-1});for(let r=e-2;r>0;r-=1)a.push({column:0,row:r});return a}function hd(t,e,a,r){const s=[...r],i=[...e];for(;i.length>0;){const d=k=>[...t.previous.get(k)??[],...t.next.get(k)??[]].flatMap(x=>a.get(x)??[]),v=i.find(k=>(t.previous.get(k)??[]).every(x=>a.has(x)))??i.find(k=>d(k).length>0)??i[0];if(v===void 0)return;i.splice(i.indexOf(v),1);const h=d(v),g=k=>h.reduce((x,A)=>x+Math.hypot(k.column-A.column,(k.row-A.row)*1.05),0);s.sort((k,x)=>g(k)-g(x)||x.column-k.column||k.row-x.row);const w=s.shift();w&&a.set(v,w)}}function _d(t,e){const a=new Set([...e.values()].map(({column:i,row:d})=>`${i},${d}`)),r=new Set(t.map(({column:i,row:d})=>`${i},${d}`).filter(i=>!a.has(i)));let s=null;for(const{column:i,row:d}of t)for(let c=1;c<=4;c+=1)for(let v=1;v<=3;v+=1){let h=!0;for(let g=i;g<i+c;g+=1)for(let w=d;w<d+v;w+=1)h&&=r.has(`${g},${w}`);h&&c>=2&&c*v>(s?s.columns*s.rows:0)&&(s={column:i,row:d,columns:c,rows:v})}return s}function md(t,e,a){const r=ud(t),s=t.edges.length>0;let i=1,d=1/0;for(let v=1;v<=Math.max(1,r.length);v+=1){const h=Math.ceil(r.length/v);if(v>1&&e/v<Bo)break;const g=Math.abs(Math.log(e/v/Math.max(cd,a/h)/Uo));g<d&&([d,i]=[g,v])}const c=new Map;for(const[v,h]of r.entries()){const g=Math.floor(v/i),w=s&&g%2===1?i-1-v%i:v%i;c.set(h,{column:w,row:g})}return{columns:i,rows:Math.max(1,Math.ceil(r.length/i)),cells:c,ring:[],free:null}}function gd({edges:t},{cells:e,ring:a},r){const s=[],i=new Set(a.map((d,c)=>`${d}>${a[(c+1)%a.length]}`));a.length>0&&s.push(bd(a,e,r));for(const d of t){if(i.has(`${d.from}>${d.to}`))continue;const c=wd(d,e,r);c&&s.push({...c,main:a.length===0})}return s}function ns({column:t,row:e},{cellWidth:a,cellHeight:r}){return{x:(t+.5)*a,y:(e+.5)*r}}function bd(t,e,a){const r=t.flatMap(x=>e.get(x)??[]).map(x=>ns(x,a)),s=r.map(({x})=>x),i=r.map(({y:x})=>x),[d,c,v,h]=[Math.min(...s),Math.max(...s),Math.min(...i),Math.max(...i)],g=Math.min(a.cardWidth,a.cardHeight)*.3,w=`M${d+g} ${v}H${c-g}Q${c} ${v} ${c} ${v+g}V${h-g}Q${c} ${h} ${c-g} ${h}H${d+g}Q${d} ${h} ${d} ${h-g}V${v+g}Q${d} ${v} ${d+g} ${v}Z`,k=r.map((x,A)=>{const V=r[(A+1)%r.length]??x;return{x:(x.x+V.x)/2,y:(x.y+V.y)/2,turn:Math.atan2(V.y-x.y,V.x-x.x)*180/Math.PI}});return{path:w,arrows:k,main:!0}}function wd({from:t,to:e},a,r){const s=a.get(t),i=a.get(e);if(!s||!i)return null;const d=ns(s,r),c=ns(i,r);if(s.row===i.row){const k=Math.sign(i.column-s.column),x=c.x-k*(r.cellWidth/2);if(Math.abs(s.column-i.column)===1)return{path:`M${d.x} ${d.y}H${c.x}`,arrows:[{x,y:c.y,turn:k>0?0:180}]};const A=s.row===0?1:-1,V=d.y+A*r.cellHeight/2;return{path:`M${d.x} ${d.y}V${V}H${c.x}V${c.y}`,arrows:[{x:c.x,y:V-A*(r.cellHeight-r.cardHeight)/5,turn:A*-90}]}}const v=Math.sign(i.row-s.row),h=c.y-v*(r.cellHeight/2),g=s.column===i.column?`M${d.x} ${d.y}V${c.y}`:`M${d.x} ${d.y}V${h}H${c.x}V${c.y}`,w=v*(r.cellHeight-r.cardHeight)/5;return{path:g,arrows:[{x:c.x,y:h+w,turn:v>0?90:-90}]}}var pd=p('<i class="fill svelte-5lu18r"></i>'),yd=p('<i class="plan svelte-5lu18r"></i>'),kd=p('<i class="pointer svelte-5lu18r"></i>'),xd=p('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),$d=p('<span class="beside svelte-5lu18r"> </span>'),Ed=p('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),Sd=p('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),Td=p('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function Ad(t,e){rt(e,!0);const a=W(()=>e.view?qc(e.view):"blind"),r=W(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),s=ae=>`${Math.min(Math.max(ae,0),n(r))/n(r)*100}%`,i=W(()=>e.view&&n(a)!=="blind"?e.view.rate:null),d=W(()=>n(a)==="plain"?"":`${Mn[n(a)]} `),c=W(()=>e.view?zo(e.view):u("stage-unknown")),v=W(()=>e.view?Oo(e.view):""),h=W(()=>e.view?.as_of?u("data-age",{span:Rt(Ka(e.view.as_of,e.now))}):""),g=W(()=>n(a)==="bad"||n(a)==="blind"?n(c):n(v)),w=W(()=>e.view?.end&&vr(e.view.end.met??1)!=="plain"),k=W(()=>n(a)==="bad"?n(v):n(a)==="blind"?n(h):n(a)==="plain"?"":n(c));var x=Td();let A;var V=m(x),P=m(V),j=f(P,!0),z=o(V,2);let L;var N=m(z),K=o(N),Y=f(K,!0),J=o(z,2),re=m(J);{var T=ae=>{var te=pd();let fe;b(ee=>fe=Lt(te,"",fe,{width:ee}),[()=>s(n(i))]),_(ae,te)};M(re,ae=>{n(i)!==null&&ae(T)})}var y=o(re,2);let G;var F=o(y,2);{var H=ae=>{var te=yd();let fe;b(ee=>fe=Lt(te,"",fe,{left:ee}),[()=>s(e.view.planned_rate)]),_(ae,te)};M(F,ae=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&ae(H)})}var D=o(F,2);{var Q=ae=>{var te=kd();let fe;b(ee=>fe=Lt(te,"",fe,{left:ee}),[()=>s(n(i))]),_(ae,te)};M(D,ae=>{n(i)!==null&&ae(Q)})}var X=o(J,2),de=m(X),le=m(de),se=f(le,!0),q=o(le,1,!0),B=o(de,2);{var I=ae=>{var te=xd(),fe=m(te),ee=f(fe,!0),$e=o(fe);b(()=>{l(ee,Mn.warn),l($e,` ${e.short??""}`)}),_(ae,te)},Z=ae=>{var te=$d(),fe=f(te,!0);b(()=>l(fe,n(k))),_(ae,te)};M(B,ae=>{e.short&&n(a)!=="bad"&&n(a)!=="blind"?ae(I):ae(Z,-1)})}var ie=o(X,2);{var ne=ae=>{var te=Sd(),fe=m(te),ee=m(fe);{var $e=ve=>{var O=Ht();b((E,R)=>l(O,`${E??""}${R??""}`),[()=>u("total-of-plan",{actual:pe(e.view.actual),planned:pe(e.view.planned)}),()=>e.view.end?"":` ${wt(e.site)}`]),_(ve,O)},ue=ve=>{var O=Ht();b((E,R)=>l(O,`${E??""} ${R??""}`),[()=>pe(e.view.actual),()=>wt(e.site)]),_(ve,O)};M(ee,ve=>{e.view.planned_shift>0?ve($e):ve(ue,-1)})}var oe=o(fe,2);{var be=ve=>{var O=Ed();let E;var R=m(O),$=f(R,!0),S=o(R,1,!0);b((C,ce)=>{E=vt(O,1,"end svelte-5lu18r",null,E,{poor:n(w)}),ye(O,"title",C),l($,n(w)?Mn.warn:"→"),l(S,ce)},[()=>u("end-title"),()=>pe(e.view.end.done.middle)]),_(ve,O)};M(oe,ve=>{e.view.end&&ve(be)})}_(ae,te)};M(ie,ae=>{e.view&&n(a)!=="blind"&&ae(ne)})}b((ae,te,fe,ee,$e,ue)=>{A=vt(x,1,`card ${n(a)??""}`,"svelte-5lu18r",A,{hatched:n(a)==="blind"}),ye(x,"data-stage",e.stage.id),ye(x,"aria-label",ae),ye(P,"title",te),l(j,fe),L=vt(z,1,"rate svelte-5lu18r",null,L,{none:n(i)===null}),l(N,ee),l(Y,$e),G=Lt(y,"",G,{left:ue}),l(se,n(d)),l(q,n(g))},[()=>Nt(e.stage.name),()=>u("detail-open"),()=>Nt(e.stage.name),()=>n(i)===null?"—":`${e.view?.estimated?"~":""}${Qr(n(i))}`,()=>Oa(e.site),()=>s(e.stage.rate_nominal)]),Re("click",P,function(...ae){e.onopen?.apply(this,ae)}),_(t,x),st()}Bt(["click"]);var Md=p('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),zd=p("<span><!> </span>");function ws(t,e){rt(e,!0);const a=W(()=>vr(e.chance));var r=zd(),s=m(r);{var i=c=>{var v=Md(),h=f(v,!0);b(()=>l(h,Mn[n(a)])),_(c,v)};M(s,c=>{n(a)!=="plain"&&c(i)})}var d=o(s);b(c=>{vt(r,1,Ra(n(a)),"svelte-17l7kan"),l(d,` ${c??""}`)},[()=>Kn(e.chance)]),_(t,r),st()}var Od=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),Nd=p('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function $n(t,e){rt(e,!0);let a=_s(e,"width",3,"54rem"),r=Ku(e,Od),s;un(()=>s.showModal());var i=Nd();Fu(i,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...r,[Qn]:{width:`min(${a()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var d=m(i),c=m(d),v=f(c,!0),h=o(c,2),g=f(h,!0),w=o(d,2);Ou(w,()=>e.children),sa(i,k=>s=k,()=>s),b(k=>{l(v,e.title),l(g,k)},[()=>u("close")]),Re("click",h,()=>s.close()),_(t,i),st()}Bt(["click"]);var qd=p("<strong> </strong>"),Id=p("<span> <!></span>");function Ho(t,e){rt(e,!0);var a=Id(),r=m(a),s=o(r);{var i=d=>{var c=qd(),v=f(c,!0);b(h=>l(v,h),[()=>u("last-amended",{was:`${pe(e.stage.as_closed)} ${wt(e.site)}`,at:ct(e.stage.amended_at,e.now,e.site.time_zone)})]),_(d,c)};M(s,d=>{e.stage.amended_at!==null&&d(i)})}b((d,c)=>{ye(a,"data-last",e.stage.id),l(r,`${d??""}
  ${c??""} `)},[()=>u("total-of-plan",{actual:pe(e.stage.actual),planned:pe(e.stage.planned)}),()=>wt(e.site)]),_(t,a),st()}var jd=p('<span class="svelte-hbf2jp"> </span>'),ti=p('<dd class="plan svelte-hbf2jp"> </dd>'),Dd=p('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),ni=p('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),Cd=p('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),Pd=p('<ul class="svelte-hbf2jp"></ul>'),Rd=p('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function Ld(t,e){rt(e,!0);const a=I=>I===null?"—":`${pe(I,2)} ${wt(e.site)}`,r=I=>I===null?"—":`${pe(I*100,1)} %`,s=I=>I===null||e.metal.grade===null?"":`± ${rr(e.content,I)}`,i=W(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),d=({loss:I,by:Z})=>u(`loss-${I.replace("_","-")}`,{by:Z===null?"":_t(e.site.stages,Z)}),c=W(()=>e.metal.ledger.lines.filter(({amount:I})=>I>=.005).sort((I,Z)=>Z.amount-I.amount));var v=Rd(),h=m(v),g=m(h),w=o(g);{var k=I=>{var Z=jd(),ie=f(Z,!0);b(ne=>l(ie,ne),[()=>u("metal-sampled",{at:gt(e.metal.sampled_at,e.site.time_zone)})]),_(I,Z)};M(w,I=>{e.metal.sampled_at&&I(k)})}var x=o(h,2),A=m(x),V=m(A),P=f(V,!0),j=o(V,2),z=m(j),L=o(z),N=f(L,!0),K=o(j,2);{var Y=I=>{var Z=ti(),ie=f(Z,!0);b(ne=>l(ie,ne),[()=>u("metal-of-plan",{planned:rr(e.content,e.metal.planned_grade)})]),_(I,Z)};M(K,I=>{e.metal.planned_grade!==null&&I(Y)})}var J=o(A,2);{var re=I=>{var Z=Dd(),ie=m(Z),ne=f(ie,!0),ae=o(ie,2),te=m(ae),fe=o(te),ee=f(fe),$e=o(ae,2),ue=f($e,!0);b((oe,be,ve,O)=>{l(ne,oe),l(te,`${be??""} `),l(ee,`± ${ve??""}`),l(ue,O)},[()=>u("metal-recovery"),()=>r(e.metal.recovery.now),()=>r(e.metal.recovery.sigma),()=>u("metal-of-plan",{planned:r(e.metal.recovery.planned)})]),_(I,Z)};M(J,I=>{e.metal.recovery&&I(re)})}var T=o(J,2),y=m(T),G=f(y,!0),F=o(y,2),H=f(F,!0),D=o(F,2);{var Q=I=>{var Z=ti(),ie=f(Z,!0);b(ne=>l(ie,ne),[()=>u("metal-of-plan",{planned:a(e.metal.planned)})]),_(I,Z)};M(D,I=>{e.metal.planned!==null&&I(Q)})}var X=o(T,2);{var de=I=>{var Z=ni(),ie=m(Z),ne=f(ie,!0),ae=o(ie,2),te=f(ae);b((fe,ee,$e)=>{l(ne,fe),l(te,`${ee??""} ${$e??""}`)},[()=>u("metal-gap"),()=>mn(n(i),2),()=>wt(e.site)]),_(I,Z)};M(X,I=>{n(i)!==null&&I(de)})}var le=o(X,2);{var se=I=>{var Z=ni(),ie=m(Z),ne=f(ie,!0),ae=o(ie,2),te=f(ae);b((fe,ee,$e)=>{l(ne,fe),l(te,`${ee??""} ${$e??""}`)},[()=>u("metal-unknown"),()=>pe(e.metal.unknown),()=>wt(e.site)]),_(I,Z)};M(le,I=>{e.metal.unknown>=1&&I(se)})}var q=o(x,2);{var B=I=>{var Z=Pd();Ne(Z,21,()=>n(c),ie=>`${ie.loss}-${ie.by}`,(ie,ne)=>{var ae=Cd(),te=m(ae),fe=f(te,!0),ee=o(te),$e=f(ee,!0);b((ue,oe)=>{l(fe,ue),l($e,oe)},[()=>d(n(ne)),()=>a(n(ne).amount)]),_(ie,ae)}),_(I,Z)};M(q,I=>{n(c).length>0&&I(B)})}b((I,Z,ie,ne,ae,te)=>{l(g,`${I??""} `),l(P,Z),l(z,`${ie??""} `),l(N,ne),l(G,ae),l(H,te)},[()=>u("metal-title",{content:Nt(e.content.name)}),()=>u("metal-grade"),()=>rr(e.content,e.metal.grade),()=>s(e.metal.grade_sigma),()=>u(e.metal.recovery?"metal-won":"metal-moved"),()=>a(e.metal.actual)]),_(t,v),st()}var Fd=p('<p class="estimated svelte-175ive" data-estimated=""><b aria-hidden="true">~</b> </p>'),Ud=p(" <!>",1),Bd=p('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),Hd=p("<i></i>"),Wd=p('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),Vd=p('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),Kd=p('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),Gd=p('<p class="quiet svelte-175ive"> </p>'),ai=p("<br/> ",1),Yd=p("<br/> <!>",1),Zd=p('<!> <!> <!> <!> <p class="quiet svelte-175ive"> <!> <!> <!></p>',1);function Xd(t,e){rt(e,!0);const a=W(()=>[{title:u("time-title"),times:e.view.times},{title:u("time-last"),times:e.view.last_times}].flatMap(({title:h,times:g})=>g&&g.elapsed_micros>0?{title:h,times:g}:[])),r=(h,{elapsed_micros:g})=>h/Math.max(g,1)*100,s=h=>h===null?"—":`${pe(h*100)} %`,i=h=>u(`time-${h.replace("_","-")}`),d=W(()=>Do(e.chain)?.stages.find(({id:h})=>h===e.stage.id)?.met??null),c=W(()=>e.chain.last_shift?.stages.find(({id:h})=>h===e.stage.id)),v=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let h=W(()=>Nt(e.stage.name));$n(t,{get title(){return n(h)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(g,w)=>{var k=Zd(),x=Ie(k);{var A=F=>{var H=Fd(),D=o(m(H));b(Q=>l(D,` ${Q??""}`),[()=>Po(e.site,e.view.estimated,e.chain.now)]),_(F,H)};M(x,F=>{e.view.estimated&&F(A)})}var V=o(x,2);{var P=F=>{var H=Bd(),D=m(H),Q=m(D),X=o(Q),de=f(X,!0),le=o(D,2),se=m(le),q=f(se),B=o(se,2);{var I=Z=>{var ie=Ud(),ne=Ie(ie),ae=o(ne);ws(ae,{get chance(){return e.view.end.met}}),b(te=>l(ne,`${te??""} `),[()=>u("end-of-plan",{planned:`${pe(e.view.end.planned)} ${wt(e.site)}`})]),_(Z,ie)};M(B,Z=>{e.view.end.met!==null&&Z(I)})}b((Z,ie,ne,ae)=>{l(Q,`${Z??""} `),l(de,ie),l(q,`${ne??""} ${ae??""}`)},[()=>u("end-title"),()=>gt(e.view.end.at,e.site.time_zone),()=>kr(e.view.end.done),()=>wt(e.site)]),_(F,H)};M(V,F=>{e.view.end&&F(P)})}var j=o(V,2);Ne(j,17,()=>n(a),({title:F,times:H})=>F,(F,H)=>{let D=()=>n(H).title,Q=()=>n(H).times;var X=Kd(),de=m(X),le=m(de),se=o(le),q=f(se),B=o(de,2);Ne(B,21,()=>Q().elements,({element:ie,micros:ne})=>ie,(ie,ne)=>{let ae=()=>n(ne).element,te=()=>n(ne).micros;var fe=Hd();let ee;b($e=>{vt(fe,1,Ra(ae()),"svelte-175ive"),ee=Lt(fe,"",ee,{width:$e})},[()=>`${r(te(),Q())??""}%`]),_(ie,fe)});var I=o(B,2);Ne(I,21,()=>Q().elements,({element:ie,micros:ne})=>ie,(ie,ne)=>{let ae=()=>n(ne).element,te=()=>n(ne).micros;var fe=Wd(),ee=m(fe),$e=o(ee,2),ue=f($e,!0),oe=o($e,2),be=f(oe,!0),ve=o(oe,2),O=f(ve);b((E,R,$)=>{vt(ee,1,Ra(ae()),"svelte-175ive"),l(ue,E),l(be,R),l(O,`${$??""} %`)},[()=>i(ae()),()=>Rt(te()/1e6),()=>pe(r(te(),Q()))]),_(ie,fe)});var Z=o(I,2);Ne(Z,20,()=>v,ie=>ie,(ie,ne)=>{var ae=Vd(),te=m(ae),fe=f(te,!0),ee=o(te,2),$e=f(ee,!0);b((ue,oe)=>{l(fe,ue),l($e,oe)},[()=>i(ne),()=>s(Q()[ne])]),_(ie,ae)}),b((ie,ne)=>{l(le,`${D()??""} `),l(q,`${ie??""}–${ne??""}`)},[()=>gt(Q().start,e.site.time_zone),()=>gt(Q().until,e.site.time_zone)]),_(F,X)},F=>{var H=Gd(),D=f(H,!0);b(Q=>l(D,Q),[()=>u("time-none")]),_(F,H)});var z=o(j,2);{var L=F=>{Ld(F,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};M(z,F=>{e.site.content&&e.view.metal&&F(L)})}var N=o(z,2),K=m(N),Y=o(K);{var J=F=>{var H=ai(),D=o(Ie(H),1,!0);b(Q=>l(D,Q),[()=>u("estimate-part",{amount:`${pe(e.view.estimated_actual)} ${wt(e.site)}`})]),_(F,H)};M(Y,F=>{e.view.estimated_actual>0&&F(J)})}var re=o(Y,2);{var T=F=>{var H=Yd(),D=o(Ie(H)),Q=o(D);Ho(Q,{get site(){return e.site},get stage(){return n(c)},get now(){return e.chain.now}}),b(X=>l(D,`${X??""}: `),[()=>u("last-title")]),_(F,H)};M(re,F=>{n(c)&&F(T)})}var y=o(re,2);{var G=F=>{var H=ai(),D=o(Ie(H),1,!0);b(Q=>l(D,Q),[()=>u("plan-trial-stage",{chance:Kn(n(d))})]),_(F,H)};M(y,F=>{n(d)!==null&&F(G)})}b((F,H)=>l(K,`${F??""} ${H??""} `),[()=>u("total-of-plan",{actual:pe(e.view.actual),planned:pe(e.view.planned)}),()=>wt(e.site)]),_(g,k)},$$slots:{default:!0}})}st()}var Jd=p("<b> </b>"),Qd=p('<p class="burn svelte-1fyk3n3"> </p>'),ev=p('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),tv=p('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),nv=p('<p class="svelte-1fyk3n3"> </p>'),av=p('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),rv=p('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),sv=p('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function iv(t,e){rt(e,!0);const a=W(()=>e.view.drum?Rc(e.view.drum):""),r=W(()=>[...e.view.stages].filter(({lag_secs:j,state:z})=>j!==null&&z!=="unknown").sort((j,z)=>(z.lag_secs??0)-(j.lag_secs??0)).find(({lag_secs:j})=>(j??0)>Mo)),s=W(()=>n(r)!==void 0&&n(r).id===e.view.drum?.stage),i=W(()=>e.view.stages.filter(({state:j})=>j==="unknown").length),d=W(()=>e.site.buffers.flatMap(j=>{const z=e.view.buffers.find(({id:L})=>L===j.id);return z?{buffer:j,...bs(j,z,e.view.incidents)}:[]}).filter(({clock:j,tone:z})=>j!==null&&z==="warn").sort((j,z)=>(j.clock?.in_secs??0)-(z.clock?.in_secs??0))[0]);var c=sv(),v=m(c);{var h=j=>{var z=ev(),L=Ie(z),N=o(m(L)),K=o(L,2),Y=m(K),J=o(Y);{var re=H=>{var D=Jd(),Q=f(D,!0);b(X=>l(Q,X),[()=>es(n(r)?.lag_secs??0)]),_(H,D)};M(J,H=>{n(s)&&H(re)})}var T=o(J,2),y=f(T,!0),G=o(K,2);{var F=H=>{var D=Qd(),Q=f(D,!0);b(()=>l(Q,n(a))),_(H,D)};M(G,H=>{n(a)&&H(F)})}b((H,D,Q)=>{l(N,` ${H??""}`),l(Y,`${D??""} `),l(y,Q)},[()=>u("summary-drum",{at:ct(e.view.drum.since,e.now,e.site.time_zone)}),()=>_t(e.site.stages,e.view.drum.stage),()=>u(`drum-${e.view.drum.limits}`)]),_(j,z)};M(v,j=>{e.view.drum&&j(h)})}var g=o(v,2);{var w=j=>{var z=tv(),L=Ie(z),N=f(L,!0),K=o(L,2),Y=m(K),J=o(Y),re=f(J,!0);b((T,y,G)=>{l(N,T),l(Y,`${y??""} `),l(re,G)},[()=>u("summary-worst"),()=>_t(e.site.stages,n(r).id),()=>es(n(r).lag_secs??0)]),_(j,z)},k=j=>{var z=nv(),L=f(z,!0);b(N=>l(L,N),[()=>u("summary-in-step")]),_(j,z)};M(g,j=>{n(r)&&!n(s)?j(w):!n(r)&&n(i)===0&&e.view.plan.version>0&&j(k,1)})}var x=o(g,2);{var A=j=>{var z=av(),L=Ie(z),N=f(L,!0),K=o(L,2),Y=m(K),J=o(Y),re=f(J,!0),T=o(J);b((y,G,F,H,D)=>{l(N,y),l(Y,`${G??""}: ${F??""} `),l(re,H),l(T,`, ${D??""}`)},[()=>u("summary-clock"),()=>_t(e.site.buffers,n(d).buffer.id),()=>u(`buffer-${n(d).limit}-in`),()=>Rt(n(d).clock.in_secs),()=>ct(n(d).clock.at,e.now,e.site.time_zone)]),_(j,z)};M(x,j=>{n(d)?.clock&&j(A)})}var V=o(x,2);{var P=j=>{var z=rv(),L=o(m(z));b(N=>l(L,` ${N??""}`),[()=>u("summary-unknown",{n:n(i),count:String(n(i))})]),_(j,z)};M(V,j=>{n(i)>0&&j(P)})}_(t,c),st()}var ov=go("<path></path>"),lv=go('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),uv=p('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),cv=p("<!> <!>",1),dv=p('<p class="estimate svelte-19b428o"><span aria-hidden="true">~</span> </p>'),vv=p('<li class="svelte-19b428o"><!> <!></li>'),fv=p('<div class="inside svelte-19b428o"><!></div>'),hv=p('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),_v=p('<section class="chain svelte-19b428o"><!></section> <!>',1);function mv(t,e){rt(e,!0);let a=me(0),r=me(0),s=me(null);const i=W(()=>od(e.site)),d=W(()=>dd(n(i),n(a),n(r))),c=W(()=>{const K=n(a)/n(d).columns,Y=Math.max(112,n(r)/n(d).rows),J=Math.min(K/240,Y/214,1.9);return{cellWidth:K,cellHeight:Y,u:J,cardWidth:K-32*J,cardHeight:Y-26*J}}),v=W(()=>gd(n(i),n(d),n(c))),h=W(()=>new Map(e.view.stages.map(K=>[K.id,K]))),g=W(()=>new Map(e.view.buffers.map(K=>[K.id,K]))),w=W(()=>n(d).rows*n(c).cellHeight),k=W(()=>e.site.stages.find(({id:K})=>K===n(s))),x=W(()=>n(s)===null?void 0:n(h).get(n(s)));var A=_v(),V=Ie(A);let P;var j=m(V);{var z=K=>{var Y=hv(),J=Ie(Y),re=m(J);Ne(re,17,()=>n(v),H=>H.path,(H,D)=>{var Q=ov();let X,de;b(()=>{ye(Q,"d",n(D).path),X=vt(Q,0,"svelte-19b428o",null,X,{main:n(D).main}),de=Lt(Q,"",de,{"stroke-width":(n(D).main?22:8)*n(c).u})}),_(H,Q)});var T=o(re);Ne(T,17,()=>n(v),H=>H.path,(H,D)=>{var Q=Vn(),X=Ie(Q);Ne(X,17,()=>n(D).arrows,({x:de,y:le,turn:se})=>`${de},${le}`,(de,le)=>{let se=()=>n(le).x,q=()=>n(le).y,B=()=>n(le).turn;var I=lv();b(()=>ye(I,"transform",`translate(${se()??""} ${q()??""}) rotate(${B()??""}) scale(${n(c).u*(n(D).main?1.1:.75)})`)),_(de,I)}),_(H,Q)});var y=o(J,2);Ne(y,21,()=>n(i).nodes,H=>H.key,(H,D)=>{const Q=W(()=>n(d).cells.get(n(D).key)),X=W(()=>(n(D).kind==="stage"?n(h):n(g)).get(n(D).id)?.estimated);var de=Vn(),le=Ie(de);{var se=q=>{var B=vv();let I;var Z=m(B);{var ie=fe=>{const ee=W(()=>e.site.stages.find(({id:O})=>O===n(D).id));var $e=cv(),ue=Ie($e);{var oe=O=>{var E=uv(),R=o(m(E));b($=>{ye(E,"data-drum",n(D).id),l(R,` ${$??""}`)},[()=>u("drum-mark")]),_(O,E)};M(ue,O=>{e.view.drum?.stage===n(D).id&&O(oe)})}var be=o(ue,2);{var ve=O=>{{let E=W(()=>n(h).get(n(D).id)),R=W(()=>Yc(e.site,n(h).get(n(D).id),e.view.incidents));Ad(O,{get site(){return e.site},get stage(){return n(ee)},get view(){return n(E)},get now(){return e.now},get short(){return n(R)},onopen:()=>U(s,n(D).id,!0)})}};M(be,O=>{n(ee)&&O(ve)})}_(fe,$e)},ne=fe=>{const ee=W(()=>e.site.buffers.find(({id:be})=>be===n(D).id));var $e=Vn(),ue=Ie($e);{var oe=be=>{{let ve=W(()=>n(g).get(n(D).id));sd(be,{get site(){return e.site},get buffer(){return n(ee)},get view(){return n(ve)},get incidents(){return e.view.incidents},get now(){return e.now}})}};M(ue,be=>{n(ee)&&be(oe)})}_(fe,$e)};M(Z,fe=>{n(D).kind==="stage"?fe(ie):fe(ne,-1)})}var ae=o(Z,2);{var te=fe=>{var ee=dv(),$e=o(m(ee));b((ue,oe)=>{ye(ee,"data-estimate",n(D).id),ye(ee,"title",ue),l($e,` ${oe??""}`)},[()=>Po(e.site,n(X),e.now),()=>ts(e.site,n(X),e.now)]),_(fe,ee)};M(ae,fe=>{n(X)&&fe(te)})}b(()=>I=Lt(B,"",I,{left:`${(n(Q).column+.5)*n(c).cellWidth-n(c).cardWidth/2}px`,top:`${(n(Q).row+.5)*n(c).cellHeight-n(c).cardHeight/2}px`,width:`${n(c).cardWidth??""}px`,height:`${n(c).cardHeight??""}px`})),_(q,B)};M(le,q=>{n(Q)&&q(se)})}_(H,de)});var G=o(y,2);{var F=H=>{var D=fv();let Q;var X=m(D);iv(X,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),b(()=>Q=Lt(D,"",Q,{left:`${n(d).free.column*n(c).cellWidth+15*n(c).u}px`,top:`${n(d).free.row*n(c).cellHeight+13*n(c).u}px`,width:`${n(d).free.columns*n(c).cellWidth-30*n(c).u}px`,height:`${n(d).free.rows*n(c).cellHeight-26*n(c).u}px`})),_(H,D)};M(G,H=>{n(d).free&&H(F)})}b(()=>{ye(J,"width",n(a)),ye(J,"height",n(w))}),_(K,Y)};M(j,K=>{n(a)>0&&K(z)})}var L=o(V,2);{var N=K=>{Xd(K,{get site(){return e.site},get stage(){return n(k)},get view(){return n(x)},get chain(){return e.view},onclose:()=>U(s,null)})};M(L,K=>{n(k)&&n(x)&&K(N)})}b(K=>{ye(V,"aria-label",K),P=Lt(V,"",P,{"--u":`${n(c).u??""}px`})},[()=>u("chain-label")]),Ds(V,"clientWidth",K=>U(a,K)),Ds(V,"clientHeight",K=>U(r,K)),_(t,A),st()}class dn extends Error{constructor(e,a,r=null){super(e),this.status=a,this.retrySecs=r}status;retrySecs}const Wo="/api/v1";async function bt(t,e,a){return ps(t,e,a===void 0?{}:{"content-type":"application/json"},a===void 0?null:JSON.stringify(a))}async function ps(t,e,a,r,s=200){const i={"accept-language":document.documentElement.lang||"ru",...a},d=await fetch(Wo+e,{method:t,headers:i,body:r,cache:"no-store"}),c=await d.text(),v=Number(d.headers.get("retry-after")??"none"),h=()=>new dn(ri(c)??`${d.status} ${d.statusText}`,d.status,Number.isNaN(v)?null:v);if(!d.ok&&(d.status!==s||ri(c)!==null))throw h();return c===""?null:JSON.parse(c)}function ri(t){try{const a=JSON.parse(t)?.error;return typeof a=="string"?a:null}catch{return null}}const Vo=()=>bt("GET","/session"),gv=(t,e)=>bt("POST","/session",{login:t,password:e}),Ko=t=>bt("POST","/demo/session",{role:t}),bv=()=>bt("DELETE","/session"),wv=(t,e)=>bt("POST","/session/password",{old:t,new:e}),pv=()=>bt("GET","/users"),yv=t=>bt("POST","/users",t),si=(t,e)=>bt("PATCH",`/users/${t}`,e),kv=t=>bt("GET",`/log?${new URLSearchParams(t)}`),xv=()=>bt("GET","/log/verify"),$v=()=>bt("GET","/site"),Ev=()=>bt("GET","/view"),Sv=()=>bt("GET","/calibrations"),Tv=(t,e,a)=>bt("POST",`/incidents/${t}/acknowledge`,{by:e,comment:a}),Av=(t,e,a)=>bt("POST",`/incidents/${t}/comment`,{by:e,comment:a}),Mv=(t,e)=>bt("POST","/orders",{levers:t,by:e}),zv=(t,e)=>bt("POST",`/orders/${t}/call-off`,{by:e}),Ov=(t,e,a,r)=>bt("POST","/alarms/shelve",{incident:t,minutes:e,reason:a,by:r}),Nv=(t,e)=>bt("POST","/alarms/unshelve",{incident:t,by:e}),qv=(t,e,a)=>bt("POST","/alarms/out-of-service",{what:t,reason:e,by:a}),Iv=(t,e)=>bt("POST","/alarms/in-service",{what:t,by:e}),jv=()=>bt("GET","/facts"),Dv=t=>ps("POST","/facts",{"content-type":"application/json"},JSON.stringify(t),422);function Cv(t,e,a){const r=new URLSearchParams({author:e,name:t.name,partial:String(a.partial),dry_run:String(a.dry)});return a.import!==""&&r.set("import",a.import),ps("POST",`/facts/import?${r}`,{"content-type":"application/octet-stream"},t,422)}const Pv=t=>bt("POST",`/demo/scenarios/${encodeURIComponent(t)}`),Rv=()=>bt("DELETE","/demo/scenarios"),ii=t=>bt("POST","/replay",t);async function Go(t,e){try{return await bt("GET",t)}catch(a){if(a instanceof dn)return e;throw a}}const Lv=()=>Go("/demo",{available:!1,scenarios:[]}),Fv=()=>Go("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function Uv(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${Wo}/live`}const Bv=3e4;class Hv{#e=me(null);get me(){return n(this.#e)}set me(e){U(this.#e,e)}#s=me(zt(localStorage.getItem("tizbek.name")??""));get typed(){return n(this.#s)}set typed(e){U(this.#s,e,!0)}#t=me(null);get asking(){return n(this.#t)}set asking(e){U(this.#t,e,!0)}#a=[];#n=!1;get name(){return this.me?.person?.name??(this.isOpen?this.typed:"")}get isOpen(){return this.me?.sign_in==="open"}set(e){this.isOpen&&(this.typed=e,localStorage.setItem("tizbek.name",e))}may(e){return this.me?.may.includes(e)??!1}offers(e){return this.may(e)||this.me!==null&&!this.isOpen&&this.me.person===null}isConcerned(e){const a=this.me?.person;return!a||!a.roles.includes("unit")||a.roles.includes("dispatcher")?!0:e.some(r=>a.units.includes(r))}async look(){let e=await Vo();return e.person===null&&e.demo_roles.includes("dispatcher")&&!this.#n&&(e=await Ko("dispatcher")),this.me=e,e}start(){setInterval(()=>{this.look().catch(()=>{})},Bv)}known(e){this.me=e,this.#n=e.person===null}async doing(e){try{return await e()}catch(a){if(!(a instanceof dn)||a.status!==401||(await this.look().catch(()=>{}),!await this.ask(!0)))throw a;return e()}}ask(e){return this.asking={kept:e||(this.asking?.kept??!1)},new Promise(a=>this.#a.push(a))}answered(e){e&&this.known(e),this.asking=null;for(const a of this.#a.splice(0))a(e!==null)}}const Me=new Hv,oi=12e3,Wv=1500,Vv=1e4,li=[500,1e3,2e3,4e3,5e3];class Kv{#e=me(null);get site(){return n(this.#e)}set site(e){U(this.#e,e)}#s=me(null);get view(){return n(this.#s)}set view(e){U(this.#s,e)}#t=me("");get now(){return n(this.#t)}set now(e){U(this.#t,e,!0)}#a=me(!1);get up(){return n(this.#a)}set up(e){U(this.#a,e,!0)}#n=me(0);get heardAt(){return n(this.#n)}set heardAt(e){U(this.#n,e,!0)}#r=me(0);get movedAt(){return n(this.#r)}set movedAt(e){U(this.#r,e,!0)}#i=me(zt(Date.now()));get wall(){return n(this.#i)}set wall(e){U(this.#i,e,!0)}#o=me("");get error(){return n(this.#o)}set error(e){U(this.#o,e,!0)}#l=me(!1);get paused(){return n(this.#l)}set paused(e){U(this.#l,e,!0)}#u=null;#c=0;#f=!1;#g=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>Wv}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>Vv}start(){setInterval(()=>this.#v(),500),this.#h()}#v(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>oi&&this.#b(this.#u)}async#h(){try{this.site=await $v(),this.view||(this.#d(await Ev()),this.heardAt=Date.now()),this.error=""}catch(r){r instanceof dn&&r.status===401?Me.look().catch(()=>{}):(r instanceof dn||r instanceof SyntaxError)&&(this.error=r.message),this.#p();return}const e=new WebSocket(Uv());this.#u=e,this.#f=this.#g>0,this.#g+=1;const a=setTimeout(()=>this.#b(e),oi);e.onmessage=r=>{clearTimeout(a),this.#u===e&&this.#w(JSON.parse(String(r.data)))},e.onclose=()=>{clearTimeout(a),this.#b(e)}}#b(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#p())}#p(){const e=li[Math.min(this.#c,li.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#w(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const a=this.#f;this.#f=!1,!(this.view&&e.seq<this.view.seq&&!a)&&(a&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const ht=new Kv;var Gv=p('<span aria-hidden="true">▶</span>'),Yv=p("<button><!> </button>"),Zv=p('<span class="quiet"> </span>'),Xv=p('<button data-stop=""><span aria-hidden="true">■</span> </button>'),Jv=p('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),Qv=p("<span> </span>"),ef=p("<button> </button>"),tf=p("<b> </b>"),nf=p('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),af=p('<span class="error svelte-16mkr40" role="alert"> </span>'),rf=p('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function sf(t,e){rt(e,!0);let a=_s(e,"asTable",15);const r=[1,10,60,600];let s=me(null),i=me(null),d=me("");async function c(){try{U(s,e.mode==="demo"?await Lv():null,!0),U(i,e.mode==="replay"?await Fv():null,!0),ht.paused=n(i)!==null&&n(i).available&&n(i).paused}catch{}}async function v(L){U(d,"");try{await Me.doing(L)}catch(N){U(d,u("refused",{error:N instanceof Error?N.message:String(N)}),!0)}await c()}un(()=>{e.mode&&c();const L=setInterval(()=>{c()},3e3);return()=>clearInterval(L)});const h=W(()=>n(s)?.scenarios.some(L=>L.running)??!1);var g=rf(),w=m(g);{var k=L=>{var N=Jv(),K=m(N),Y=f(K,!0),J=o(K,2);Ne(J,17,()=>n(s).scenarios,y=>y.id,(y,G)=>{var F=Yv(),H=m(F);{var D=X=>{var de=Gv();_(X,de)};M(H,X=>{n(G).running&&X(D)})}var Q=o(H);b((X,de,le)=>{ye(F,"data-scenario",n(G).id),ye(F,"aria-pressed",n(G).running),F.disabled=X,l(Q,` ${de??""}${le??""}`)},[()=>!Me.offers("scenario"),()=>Nt(n(G).name),()=>n(G).running?` · ${u("demo-running")}`:""]),Re("click",F,()=>v(()=>Pv(n(G).id))),_(y,F)},y=>{var G=Zv(),F=f(G,!0);b(H=>l(F,H),[()=>u("demo-none")]),_(y,G)});var re=o(J,2);{var T=y=>{var G=Xv(),F=o(m(G));b((H,D)=>{G.disabled=H,l(F,` ${D??""}`)},[()=>!n(h)||!Me.offers("scenario"),()=>u("demo-stop")]),Re("click",G,()=>v(Rv)),_(y,G)};M(re,y=>{n(s).scenarios.length>0&&y(T)})}b(y=>l(Y,y),[()=>u("demo-title")]),_(L,N)};M(w,L=>{n(s)?.available&&L(k)})}var x=o(w,2);{var A=L=>{var N=nf(),K=m(N),Y=f(K,!0),J=o(K,2);{var re=X=>{var de=Qv(),le=f(de);b((se,q,B)=>l(le,`${se??""}
          ${q??""}–${B??""}`),[()=>wa(n(i).from,e.site.time_zone),()=>gt(n(i).from,e.site.time_zone),()=>gt(n(i).until,e.site.time_zone)]),_(X,de)};M(J,X=>{n(i).from&&n(i).until&&X(re)})}var T=o(J,2),y=f(T,!0),G=o(T,2),F=f(G,!0),H=o(G,2);Ne(H,16,()=>r,X=>X,(X,de)=>{var le=ef(),se=f(le);b(()=>{ye(le,"aria-pressed",n(i).speed===de),l(se,`×${de??""}`)}),Re("click",le,()=>v(()=>ii({speed:de}))),_(X,le)});var D=o(H,2);{var Q=X=>{var de=tf(),le=f(de,!0);b(se=>l(le,se),[()=>u("replay-paused")]),_(X,de)};M(D,X=>{n(i).paused&&X(Q)})}b((X,de,le)=>{l(Y,X),l(y,de),l(F,le)},[()=>u("replay-title"),()=>n(i).paused?`▶ ${u("replay-play")}`:`❚❚ ${u("replay-pause")}`,()=>u("replay-speed")]),Re("click",T,()=>v(()=>ii({paused:!n(i)?.paused}))),_(L,N)};M(x,L=>{n(i)?.available&&L(A)})}var V=o(x,2);{var P=L=>{var N=af(),K=f(N);b(()=>l(K,`■ ${n(d)??""}`)),_(L,N)};M(V,L=>{n(d)&&L(P)})}var j=o(V,2),z=f(j,!0);b(L=>{ye(j,"aria-pressed",a()),l(z,L)},[()=>u(a()?"table-hide":"table-show")]),Re("click",j,()=>a(!a())),_(t,g),st()}Bt(["click"]);function of(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class lf{#e=me(zt(of()));get current(){return n(this.#e)}set current(e){U(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const ea=new lf;var uf=p('<p><b aria-hidden="true">~</b> </p>'),cf=p("<span> </span>"),df=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),vf=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),ff=p('<!> <section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),hf=p('<p class="quiet"> </p>');function _f(t,e){rt(e,!0);const a=W(()=>e.view.forecast),r=W(()=>e.view.stages.flatMap(({id:c,end:v})=>v?[{id:c,...v}]:[])),s=({cases:c,mean:v})=>v===null?u("grade-none"):u("grade-held",{held:pe(v*c),cases:pe(c)}),i=({cases:c,mean:v})=>v===null?u("grade-none"):u("grade-off",{off:`${pe(v*100,1)} %`,cases:pe(c)}),d=W(()=>n(a)?[...n(a).levels_held.map(c=>({what:u("grade-levels",{ahead:Rt(c.ahead_secs)}),said:s(c.held),aim:"80 %"})),{what:u("grade-clock"),said:i(n(a).clock_error),aim:""},{what:u("grade-end-held"),said:s(n(a).end_held),aim:"80 %"},{what:u("grade-end-error"),said:i(n(a).end_error),aim:""}]:[]);{let c=W(()=>u("forecast-title"));$n(t,{get title(){return n(c)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(v,h)=>{var g=Vn(),w=Ie(g);{var k=A=>{var V=ff(),P=Ie(V);{var j=ve=>{var O=uf(),E=o(m(O));b(R=>l(E,` ${R??""}`),[()=>u("forecast-estimated")]),_(ve,O)};M(P,ve=>{n(a).estimated&&ve(j)})}var z=o(P,2),L=m(z),N=m(L),K=o(N);{var Y=ve=>{var O=cf(),E=f(O,!0);b(R=>l(E,R),[()=>ct(n(r)[0].at,e.now,e.site.time_zone)]),_(ve,O)};M(K,ve=>{n(r)[0]&&ve(Y)})}var J=o(L,2),re=m(J),T=m(re),y=m(T),G=f(y,!0),F=o(y),H=f(F),D=o(F),Q=f(D,!0),X=o(D),de=f(X,!0),le=o(re);Ne(le,21,()=>n(r),ve=>ve.id,(ve,O)=>{var E=df(),R=m(E),$=f(R,!0),S=o(R),C=f(S,!0),ce=o(S),_e=f(ce,!0),we=o(ce),ge=m(we);{var ke=xe=>{var Ae=Ht("—");_(xe,Ae)},Oe=xe=>{ws(xe,{get chance(){return n(O).met}})};M(ge,xe=>{n(O).met===null?xe(ke):xe(Oe,-1)})}b((xe,Ae,Ue)=>{l($,xe),l(C,Ae),l(_e,Ue)},[()=>_t(e.site.stages,n(O).id),()=>n(O).met===null?"—":pe(n(O).planned),()=>kr(n(O).done)]),_(ve,E)});var se=o(z,2),q=m(se),B=f(q,!0),I=o(q,2),Z=m(I),ie=m(Z),ne=m(ie),ae=f(ne,!0),te=o(ne),fe=f(te,!0),ee=o(te),$e=f(ee,!0),ue=o(Z);Ne(ue,21,()=>n(d),ve=>ve.what,(ve,O)=>{var E=vf(),R=m(E),$=f(R,!0),S=o(R),C=f(S,!0),ce=o(S),_e=f(ce,!0);b(()=>{l($,n(O).what),l(C,n(O).said),l(_e,n(O).aim)}),_(ve,E)});var oe=o(I,2),be=f(oe,!0);b((ve,O,E,R,$,S,C,ce,_e,we,ge)=>{l(N,`${ve??""} `),l(G,O),l(H,`${E??""}, ${R??""}`),l(Q,$),l(de,S),l(B,C),l(ae,ce),l(fe,_e),l($e,we),l(be,ge)},[()=>u("end-title"),()=>u("stage-label"),()=>u("planned-label"),()=>wt(e.site),()=>u("plan-trial-done"),()=>u("plan-trial-chance"),()=>u("grade-title"),()=>u("grade-what"),()=>u("grade-was"),()=>u("grade-aim"),()=>u("forecast-at",{at:ct(n(a).at,e.now,e.site.time_zone),paths:String(n(a).paths),span:Rt(n(a).horizon_secs)})]),_(A,V)},x=A=>{var V=hf(),P=f(V,!0);b(j=>l(P,j),[()=>u("forecast-none")]),_(A,V)};M(w,A=>{n(a)?A(k):A(x,-1)})}_(v,g)},$$slots:{default:!0}})}st()}var mf=p('<p data-sound=""> </p>'),ui=p('<p class="bad svelte-1bu0fzh" role="alert"> </p>'),ci=p("<option> </option>"),gf=p('<th scope="col"> </th>'),di=p('<span class="quiet"> </span>'),bf=p('<tr><td class="when svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> <!></td><td class="svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> </td><td class="on svelte-1bu0fzh"> <!></td><td class="outcome svelte-1bu0fzh"><span aria-hidden="true"> </span> </td></tr>'),wf=p('<p class="quiet"> </p>'),pf=p("<button> </button>"),yf=p('<!> <form class="filters svelte-1bu0fzh"><label class="svelte-1bu0fzh"> <input maxlength="80" data-who="" class="svelte-1bu0fzh"/></label> <label class="svelte-1bu0fzh"> <select data-what="" class="svelte-1bu0fzh"><option> </option><!></select></label> <label class="svelte-1bu0fzh"> <select class="svelte-1bu0fzh"><option> </option><!></select></label></form> <!> <div class="wide svelte-1bu0fzh"><table><thead><tr></tr></thead><tbody></tbody></table></div> <!> <!>',1);function kf(t,e){rt(e,!0);const a=["asked","done","refused","denied","failed"],r=["sign_in","sign_out","user_add","user_name","user_roles","user_password","user_disable","user_enable","token_add","token_revoke"],i=[...["acknowledge","comment","tell_facts","import_facts","calibrate","issue","call_off","shelve","unshelve","out_of_service","in_service","survey","plan","replay","scenario"],...r],d=z=>i.includes(z)?u(`act-${z.replaceAll("_","-")}`):z;let c=me([]),v=me(null),h=me(""),g=me(""),w=me(""),k=me(""),x=me(null),A=0;async function V(z){const L=++A;U(k,"");try{const N={who:n(h).trim(),what:n(g),outcome:n(w)};z&&n(v)!==null&&(N.before=String(n(v)));const K=await Me.doing(()=>kv(N));if(L!==A)return;U(c,z?[...n(c),...K.rows]:K.rows),U(v,K.before,!0),z||U(x,await xv())}catch(N){U(k,N instanceof dn?N.message:u("entry-no-link"),!0)}}un(()=>{n(g),n(w),V(!1)});const P=W(()=>({nobody:u("log-nobody"),open:u("log-open")})),j={done:"●",asked:"○",refused:"■",denied:"■",failed:"■"};{let z=W(()=>u("me-log"));$n(t,{get title(){return n(z)},width:"92rem",get onclose(){return e.onclose},"data-log-dialog":!0,children:(L,N)=>{var K=yf(),Y=Ie(K);{var J=E=>{var R=mf(),$=f(R);b(S=>l($,`● ${S??""}`),[()=>u("log-sound",{count:pe(n(x).rows)})]),_(E,R)},re=E=>{var R=ui(),$=f(R);b(S=>l($,`■ ${S??""}`),[()=>u("log-unsound",{row:String(n(x).problems[0]?.seq??0)})]),_(E,R)};M(Y,E=>{n(x)?.sound?E(J):n(x)&&E(re,1)})}var T=o(Y,2),y=m(T),G=m(y),F=o(G),H=o(y,2),D=m(H),Q=o(D),X=m(Q),de=f(X,!0);X.value=X.__value="";var le=o(X);Ne(le,16,()=>i,E=>E,(E,R)=>{var $=ci(),S=f($,!0),C={};b(ce=>{l(S,ce),C!==(C=R)&&($.value=($.__value=C)??"")},[()=>d(R)]),_(E,$)}),da(Q);var se=o(H,2),q=m(se),B=o(q),I=m(B),Z=f(I,!0);I.value=I.__value="";var ie=o(I);Ne(ie,16,()=>a,E=>E,(E,R)=>{var $=ci(),S=f($,!0),C={};b(ce=>{l(S,ce),C!==(C=R)&&($.value=($.__value=C)??"")},[()=>u(`did-${R}`)]),_(E,$)}),da(B);var ne=o(T,2);{var ae=E=>{var R=ui(),$=f(R);b(()=>l($,`■ ${n(k)??""}`)),_(E,R)};M(ne,E=>{n(k)!==""&&E(ae)})}var te=o(ne,2),fe=m(te),ee=m(fe),$e=m(ee);Ne($e,20,()=>["log-when","log-who","log-from","log-what","log-on","log-outcome"],E=>E,(E,R)=>{var $=gf(),S=f($,!0);b(C=>l(S,C),[()=>u(R)]),_(E,$)});var ue=o(ee);Ne(ue,21,()=>n(c),E=>E.seq,(E,R)=>{var $=bf(),S=m($),C=f(S),ce=o(S),_e=m(ce),we=o(_e);{var ge=Ce=>{var Te=di(),ze=f(Te);b(We=>l(ze,` ${We??""}`),[()=>n(R).roles.map(We=>u(`role-${We}`)).join(", ")]),_(Ce,Te)};M(we,Ce=>{n(R).roles.length>0&&Ce(ge)})}var ke=o(ce),Oe=f(ke,!0),xe=o(ke),Ae=f(xe,!0),Ue=o(xe),qe=m(Ue),je=o(qe);{var Je=Ce=>{var Te=di(),ze=f(Te);b(()=>l(ze,` ${n(R).detail??""}`)),_(Ce,Te)};M(je,Ce=>{n(R).detail!==""&&Ce(Je)})}var Ve=o(Ue),pt=m(Ve),qt=f(pt,!0),Vt=o(pt);b((Ce,Te,ze,We)=>{ye($,"data-row",n(R).seq),ye($,"title",`${n(R).seq??""} · ${n(R).hash??""}`),l(C,`${Ce??""} ${Te??""}`),l(_e,n(R).name||n(P)[n(R).who]||n(R).who),l(Oe,n(R).from),l(Ae,ze),l(qe,n(R).on),l(qt,j[n(R).outcome]??"○"),l(Vt,` ${We??""}`)},[()=>wa(n(R).at,e.site.time_zone),()=>ha(n(R).at,e.site.time_zone),()=>d(n(R).what),()=>u(`did-${n(R).outcome}`)]),_(E,$)});var oe=o(te,2);{var be=E=>{var R=wf(),$=f(R,!0);b(S=>l($,S),[()=>u("log-none")]),_(E,R)};M(oe,E=>{n(c).length===0&&n(k)===""&&E(be)})}var ve=o(oe,2);{var O=E=>{var R=pf(),$=f(R,!0);b(S=>l($,S),[()=>u("log-more")]),Re("click",R,()=>{V(!0)}),_(E,R)};M(ve,E=>{n(v)!==null&&E(O)})}b((E,R,$,S,C)=>{l(G,`${E??""} `),l(D,`${R??""} `),l(de,$),l(q,`${S??""} `),l(Z,C)},[()=>u("log-who"),()=>u("log-what"),()=>u("log-all"),()=>u("log-outcome"),()=>u("log-all")]),nn("submit",T,E=>(E.preventDefault(),void V(!1))),Re("change",F,()=>{V(!1)}),Dt(F,()=>n(h),E=>U(h,E)),La(Q,()=>n(g),E=>U(g,E)),La(B,()=>n(w),E=>U(w,E)),_(L,K)},$$slots:{default:!0}})}st()}Bt(["change","click"]);var xf=p('<th scope="col"> </th>'),$f=p('<tr><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"><div class="acts svelte-1a8rjwb"><button> </button> <button> </button></div></td></tr>'),Ef=p('<p class="bad svelte-1a8rjwb" role="alert"> </p>'),Sf=p('<p role="status" data-said=""> </p>'),Tf=p('<button class="add svelte-1a8rjwb" data-add=""> </button>'),Af=p('<label for="user-login"> </label> <input id="user-login" maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false" class="svelte-1a8rjwb"/> <label for="user-name"> </label> <input id="user-name" maxlength="80" autocomplete="off" class="svelte-1a8rjwb"/>',1),vi=p('<label><input type="checkbox" class="svelte-1a8rjwb"/> </label>'),Mf=p('<fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset>'),zf=p('<p class="quiet"> </p>'),Of=p('<form data-user-form="" class="svelte-1a8rjwb"><h3> </h3> <!> <fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset> <!> <label for="user-password"> </label> <input id="user-password" type="password" autocomplete="new-password" class="svelte-1a8rjwb"/> <!> <div class="acts svelte-1a8rjwb"><button type="submit" class="yes svelte-1a8rjwb"> </button> <button type="button"> </button></div></form>'),Nf=p('<div class="wide svelte-1a8rjwb"><table><thead><tr><!><th></th></tr></thead><tbody></tbody></table></div> <!> <!> <!>',1);function qf(t,e){rt(e,!0);const a=[],r=[],s=["viewer","dispatcher","planner","engineer","unit","administrator"],i=()=>({login:"",name:"",roles:[],units:[],password:""});let d=me([]),c=me(null),v=me(zt(i())),h=me(""),g=me(""),w=me(!1);un(()=>{k(async()=>{})});async function k(z){U(w,!0),U(h,"");try{return await Me.doing(async()=>{await z(),U(d,await pv())}),!0}catch(L){return U(h,L instanceof dn?L.message:u("entry-no-link"),!0),!1}finally{U(w,!1)}}function x(z){U(c,z),U(g,""),U(v,z==="new"?i():{...i(),login:z.login,name:z.name,roles:[...z.roles],units:[...z.units]},!0)}const A=(z,L)=>z.length===L.length&&z.every(N=>L.includes(N));function V(z,L){return{...A(n(v).roles,z.roles)?{}:{roles:n(v).roles},...A(L,z.units)?{}:{units:L},...n(v).password===""?{}:{password:n(v).password}}}async function P(z){z.preventDefault();const L=n(v).roles.includes("unit")?n(v).units:[],N=n(c)==="new"?()=>yv({...n(v),units:L}):()=>si(n(c).id,V(n(c),L)),{login:K}=n(v);await k(N)&&(U(c,null),U(g,u("users-saved",{login:K}),!0))}const j=(z,L)=>k(()=>si(z.id,{disabled:L}));{let z=W(()=>u("me-users"));$n(t,{get title(){return n(z)},width:"64rem",get onclose(){return e.onclose},"data-users-dialog":!0,children:(L,N)=>{var K=Nf(),Y=Ie(K),J=m(Y),re=m(J),T=m(re),y=m(T);Ne(y,16,()=>["sign-login","users-name","me-roles","users-state"],se=>se,(se,q)=>{var B=xf(),I=f(B,!0);b(Z=>l(I,Z),[()=>u(q)]),_(se,B)});var G=o(re);Ne(G,21,()=>n(d),se=>se.id,(se,q)=>{var B=$f();let I;var Z=m(B),ie=f(Z,!0),ne=o(Z),ae=f(ne,!0),te=o(ne),fe=f(te),ee=o(te),$e=f(ee,!0),ue=o(ee),oe=m(ue),be=m(oe),ve=f(be,!0),O=o(be,2),E=f(O,!0);b((R,$,S,C,ce)=>{ye(B,"data-user",n(q).login),I=vt(B,1,"svelte-1a8rjwb",null,I,{off:n(q).disabled}),l(ie,n(q).login),l(ae,n(q).name),l(fe,`${R??""}${$??""}`),l($e,S),be.disabled=n(w),l(ve,C),O.disabled=n(w),l(E,ce)},[()=>n(q).roles.map(R=>u(`role-${R}`)).join(", "),()=>n(q).units.length>0?` (${n(q).units.map(R=>_t(e.site.stages,R)).join(", ")})`:"",()=>u(n(q).disabled?"users-disabled":"users-active"),()=>u("users-change"),()=>u(n(q).disabled?"users-enable":"users-disable")]),Re("click",be,()=>x(n(q))),Re("click",O,()=>{j(n(q),!n(q).disabled)}),_(se,B)});var F=o(Y,2);{var H=se=>{var q=Ef(),B=f(q);b(()=>l(B,`■ ${n(h)??""}`)),_(se,q)};M(F,se=>{n(h)!==""&&se(H)})}var D=o(F,2);{var Q=se=>{var q=Sf(),B=f(q);b(()=>l(B,`● ${n(g)??""}`)),_(se,q)};M(D,se=>{n(g)!==""&&se(Q)})}var X=o(D,2);{var de=se=>{var q=Tf(),B=f(q,!0);b(I=>l(B,I),[()=>u("users-add")]),Re("click",q,()=>x("new")),_(se,q)},le=se=>{var q=Of(),B=m(q),I=f(B,!0),Z=o(B,2);{var ie=_e=>{var we=Af(),ge=Ie(we),ke=f(ge,!0),Oe=o(ge,2),xe=o(Oe,2),Ae=f(xe,!0),Ue=o(xe,2);b((qe,je)=>{l(ke,qe),l(Ae,je)},[()=>u("sign-login"),()=>u("users-name")]),Dt(Oe,()=>n(v).login,qe=>n(v).login=qe),Dt(Ue,()=>n(v).name,qe=>n(v).name=qe),_(_e,we)};M(Z,_e=>{n(c)==="new"&&_e(ie)})}var ne=o(Z,2),ae=m(ne),te=f(ae,!0),fe=o(ae,2);Ne(fe,16,()=>s,_e=>_e,(_e,we)=>{var ge=vi(),ke=m(ge),Oe,xe=o(ke);b(Ae=>{Oe!==(Oe=we)&&(ke.value=(ke.__value=Oe)??""),l(xe,` ${Ae??""}`)},[()=>u(`role-${we}`)]),js(a,[],ke,()=>n(v).roles,Ae=>n(v).roles=Ae),_(_e,ge)});var ee=o(ne,2);{var $e=_e=>{var we=Mf(),ge=m(we),ke=f(ge,!0),Oe=o(ge,2);Ne(Oe,17,()=>e.site.stages,xe=>xe.id,(xe,Ae)=>{var Ue=vi(),qe=m(Ue),je,Je=o(qe);b(Ve=>{je!==(je=n(Ae).id)&&(qe.value=(qe.__value=je)??""),l(Je,` ${Ve??""}`)},[()=>Nt(n(Ae).name)]),js(r,[],qe,()=>(n(Ae).id,n(v).units),Ve=>n(v).units=Ve),_(xe,Ue)}),b(xe=>l(ke,xe),[()=>u("me-units")]),_(_e,we)},ue=W(()=>n(v).roles.includes("unit"));M(ee,_e=>{n(ue)&&_e($e)})}var oe=o(ee,2),be=f(oe,!0),ve=o(oe,2),O=o(ve,2);{var E=_e=>{var we=zf(),ge=f(we,!0);b(ke=>l(ge,ke),[()=>u("users-ends")]),_(_e,we)};M(O,_e=>{n(c)!=="new"&&_e(E)})}var R=o(O,2),$=m(R),S=f($,!0),C=o($,2),ce=f(C,!0);b((_e,we,ge,ke,Oe)=>{l(I,_e),l(te,we),l(be,ge),$.disabled=n(w)||n(v).roles.length===0,l(S,ke),l(ce,Oe)},[()=>n(c)==="new"?u("users-add"):`${u("users-change")}: ${n(c).name}`,()=>u("me-roles"),()=>u(n(c)==="new"?"password-new":"users-reset"),()=>u("users-save"),()=>u("cancel")]),nn("submit",q,P),Dt(ve,()=>n(v).password,_e=>n(v).password=_e),Re("click",C,()=>U(c,null)),_(se,q)};M(X,se=>{n(c)===null?se(de):se(le,-1)})}_(L,K)},$$slots:{default:!0}})}st()}Bt(["click"]);var fi=p('<p class="big svelte-5lqqhi"> </p>'),If=p('<p><span class="quiet"> </span> </p>'),jf=p('<p class="big svelte-5lqqhi"><b> </b> <span class="quiet"> </span></p> <p><span class="quiet"> </span> </p> <!>',1),Df=p('<button class="yes svelte-5lqqhi" data-sign=""> </button>'),Cf=p('<button data-users=""> </button>'),Pf=p('<button data-log=""> </button>'),Rf=p('<button data-password=""> </button>'),Lf=p('<!> <button data-sign-out=""> </button>',1),Ff=p('<form class="svelte-5lqqhi"><label for="password-old"> </label> <input id="password-old" type="password" autocomplete="current-password" class="svelte-5lqqhi"/> <label for="password-new"> </label> <input id="password-new" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <label for="password-again"> </label> <input id="password-again" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <button type="submit"> </button></form>'),Uf=p('<p class="bad svelte-5lqqhi" role="alert"> </p>'),Bf=p('<p role="status"> </p>'),Hf=p("<button> </button>"),Wf=p('<h3> </h3> <div class="buttons svelte-5lqqhi"></div>',1),Vf=p('<!> <div class="buttons svelte-5lqqhi"><!> <!> <!> <!></div> <!> <!> <!> <!>',1),Kf=p("<!> <!> <!>",1);function Gf(t,e){rt(e,!0);let a=me(""),r=me(!1),s=["","",""],i=W(()=>qa(s,3)),d=me(zt(n(i)[0])),c=me(zt(n(i)[1])),v=me(zt(n(i)[2])),h=me(""),g=me(""),w=me(!1);const k=W(()=>Me.me?.person??null),x=re=>re.map(T=>u(`role-${T}`)).join(", ");async function A(re){U(w,!0),U(h,"");try{return await re(),!0}catch(T){return U(h,T instanceof dn?T.message:u("entry-no-link"),!0),!1}finally{U(w,!1)}}async function V(){await A(async()=>{await bv(),Me.known(await Vo())})&&e.onclose()}async function P(re){const T=y=>Me.known(y);await A(async()=>T(await Ko(re)))&&e.onclose()}async function j(re){if(re.preventDefault(),n(c)!==n(v)){U(h,u("password-differ"),!0);return}await A(()=>wv(n(d),n(c)))&&((T=>{var y=qa(T,5);U(d,y[0],!0),U(c,y[1],!0),U(v,y[2],!0),U(r,y[3],!0),U(g,y[4],!0)})(["","","",!1,u("password-changed")]),await Me.look().catch(()=>{}),Me.ask(!1))}var z=Kf(),L=Ie(z);{let re=W(()=>u("me-title"));$n(L,{get title(){return n(re)},width:"40rem",get onclose(){return e.onclose},"data-me":!0,children:(T,y)=>{var G=Vf(),F=Ie(G);{var H=O=>{var E=fi(),R=f(E,!0);b($=>l(R,$),[()=>u("me-open-long")]),_(O,E)},D=O=>{var E=jf(),R=Ie(E),$=m(R),S=f($,!0),C=o($,2),ce=f(C,!0),_e=o(R,2),we=m(_e),ge=f(we),ke=o(we),Oe=o(_e,2);{var xe=Ae=>{var Ue=If(),qe=m(Ue),je=f(qe),Je=o(qe);b((Ve,pt)=>{l(je,`${Ve??""}:`),l(Je,` ${pt??""}`)},[()=>u("me-units"),()=>n(k).units.map(Ve=>_t(e.site.stages,Ve)).join(", ")]),_(Ae,Ue)};M(Oe,Ae=>{n(k).units.length>0&&Ae(xe)})}b((Ae,Ue)=>{l(S,n(k).name),l(ce,n(k).login),l(ge,`${Ae??""}:`),l(ke,` ${Ue??""}`)},[()=>u("me-roles"),()=>x(n(k).roles)]),_(O,E)},Q=O=>{var E=fi(),R=f(E,!0);b($=>l(R,$),[()=>u("me-stranger")]),_(O,E)};M(F,O=>{Me.isOpen?O(H):n(k)?O(D,1):O(Q,-1)})}var X=o(F,2),de=m(X);{var le=O=>{var E=Df(),R=f(E,!0);b($=>l(R,$),[()=>u("sign-do")]),Re("click",E,()=>{Me.ask(!1)}),_(O,E)};M(de,O=>{!Me.isOpen&&n(k)===null&&O(le)})}var se=o(de,2);{var q=O=>{var E=Cf(),R=f(E,!0);b($=>l(R,$),[()=>u("me-users")]),Re("click",E,()=>U(a,"users")),_(O,E)},B=W(()=>Me.may("manage_users"));M(se,O=>{n(B)&&O(q)})}var I=o(se,2);{var Z=O=>{var E=Pf(),R=f(E,!0);b($=>l(R,$),[()=>u("me-log")]),Re("click",E,()=>U(a,"log")),_(O,E)},ie=W(()=>Me.may("read_log"));M(I,O=>{n(ie)&&O(Z)})}var ne=o(I,2);{var ae=O=>{var E=Lf(),R=Ie(E);{var $=ce=>{var _e=Rf(),we=f(_e,!0);b(ge=>{ye(_e,"aria-expanded",n(r)),l(we,ge)},[()=>u("me-password")]),Re("click",_e,()=>U(r,!n(r))),_(ce,_e)};M(R,ce=>{(Me.me?.demo_roles.length??0)===0&&ce($)})}var S=o(R,2),C=f(S,!0);b(ce=>{S.disabled=n(w),l(C,ce)},[()=>u("me-sign-out")]),Re("click",S,()=>{V()}),_(O,E)};M(ne,O=>{n(k)&&O(ae)})}var te=o(X,2);{var fe=O=>{var E=Ff(),R=m(E),$=f(R,!0),S=o(R,2),C=o(S,2),ce=f(C,!0),_e=o(C,2),we=o(_e,2),ge=f(we,!0),ke=o(we,2),Oe=o(ke,2),xe=f(Oe,!0);b((Ae,Ue,qe,je)=>{l($,Ae),l(ce,Ue),l(ge,qe),Oe.disabled=n(w)||n(d)===""||n(c)===""||n(v)==="",l(xe,je)},[()=>u("password-old"),()=>u("password-new"),()=>u("password-again"),()=>u("users-save")]),nn("submit",E,j),Dt(S,()=>n(d),Ae=>U(d,Ae)),Dt(_e,()=>n(c),Ae=>U(c,Ae)),Dt(ke,()=>n(v),Ae=>U(v,Ae)),_(O,E)};M(te,O=>{n(r)&&O(fe)})}var ee=o(te,2);{var $e=O=>{var E=Uf(),R=f(E);b(()=>l(R,`■ ${n(h)??""}`)),_(O,E)};M(ee,O=>{n(h)!==""&&O($e)})}var ue=o(ee,2);{var oe=O=>{var E=Bf(),R=f(E);b(()=>l(R,`● ${n(g)??""}`)),_(O,E)};M(ue,O=>{n(g)!==""&&O(oe)})}var be=o(ue,2);{var ve=O=>{var E=Wf(),R=Ie(E),$=f(R,!0),S=o(R,2);Ne(S,20,()=>Me.me.demo_roles,C=>C,(C,ce)=>{var _e=Hf(),we=f(_e,!0);b((ge,ke)=>{ye(_e,"data-role",ce),ye(_e,"aria-pressed",ge),_e.disabled=n(w),l(we,ke)},[()=>n(k)?.roles.includes(ce)??!1,()=>u(`role-${ce}`)]),Re("click",_e,()=>{P(ce)}),_(C,_e)}),b(C=>l($,C),[()=>u("me-demo")]),_(O,E)};M(be,O=>{Me.me&&Me.me.demo_roles.length>0&&O(ve)})}_(T,G)},$$slots:{default:!0}})}var N=o(L,2);{var K=re=>{qf(re,{get site(){return e.site},onclose:()=>U(a,"")})};M(N,re=>{n(a)==="users"&&re(K)})}var Y=o(N,2);{var J=re=>{kf(re,{get site(){return e.site},onclose:()=>U(a,"")})};M(Y,re=>{n(a)==="log"&&re(J)})}_(t,z),st()}Bt(["click"]);var Yf=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),Zf=p('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),Xf=p('<p class="quiet"> </p>');function Jf(t,e){rt(e,!0);const a=({version:s})=>[e.view.plan,...e.view.plans_pending].find(i=>i.version===s),r=s=>`${wa(s,e.site.time_zone).slice(0,5)} ${gt(s,e.site.time_zone)}`;{let s=W(()=>u("plan-trial-title"));$n(t,{get title(){return n(s)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(i,d)=>{var c=Vn(),v=Ie(c);Ne(v,17,()=>e.view.plan_trials,h=>h.version,(h,g)=>{var w=Zf(),k=m(w),x=m(k),A=o(x),V=f(A),P=o(k,2),j=m(P),z=m(j),L=m(z),N=f(L,!0),K=o(L),Y=f(K),J=o(K),re=f(J,!0),T=o(J),y=f(T,!0),G=o(j);Ne(G,21,()=>n(g).stages.filter(({met:X})=>X!==null),X=>X.id,(X,de)=>{var le=Yf(),se=m(le),q=f(se,!0),B=o(se),I=f(B,!0),Z=o(B),ie=f(Z,!0),ne=o(Z),ae=m(ne);{let te=W(()=>n(de).met??1);ws(ae,{get chance(){return n(te)}})}b((te,fe,ee)=>{l(q,te),l(I,fe),l(ie,ee)},[()=>_t(e.site.stages,n(de).id),()=>pe(n(de).planned),()=>kr(n(de).done)]),_(X,le)});var F=o(P,2),H=f(F,!0),D=o(F,2),Q=f(D,!0);b((X,de,le,se,q,B,I,Z,ie,ne)=>{l(x,`${X??""} `),l(V,`${de??""}${le??""}`),l(N,se),l(Y,`${q??""}, ${B??""}`),l(re,I),l(y,Z),l(H,ie),l(Q,ne)},[()=>u("plan-trial-of",{version:String(n(g).version),from:r(n(g).shift_start),until:gt(n(g).shift_end,e.site.time_zone)}),()=>a(n(g))?.author??"",()=>a(n(g))?.reason?` · ${a(n(g))?.reason}`:"",()=>u("stage-label"),()=>u("planned-label"),()=>wt(e.site),()=>u("plan-trial-done"),()=>u("plan-trial-chance"),()=>n(g).weakest?Cc(e.site,n(g).weakest):u("plan-trial-no-weak"),()=>u("plan-trial-at",{at:ct(n(g).at,e.now,e.site.time_zone)})]),_(h,w)},h=>{var g=Xf(),w=f(g,!0);b(k=>l(w,k),[()=>u("plan-trial-none")]),_(h,g)}),_(i,c)},$$slots:{default:!0}})}st()}class Qf{#e=me("");get value(){return n(this.#e)}set value(e){U(this.#e,e,!0)}#s=me("");get from(){return n(this.#s)}set from(e){U(this.#s,e,!0)}#t=me("");get until(){return n(this.#t)}set until(e){U(this.#t,e,!0)}#a=me("");get document(){return n(this.#a)}set document(e){U(this.#a,e,!0)}#n=me("");get reason(){return n(this.#n)}set reason(e){U(this.#n,e,!0)}#r=me(null);get of(){return n(this.#r)}set of(e){U(this.#r,e)}#i=me("");get trouble(){return n(this.#i)}set trouble(e){U(this.#i,e,!0)}}const hi=new Map;function Rr(t,e){const a=`${t.start} ${e}`,r=hi.get(a)??new Qf;return hi.set(a,r),r}function _i(t){Object.assign(t,{value:"",from:"",until:"",document:"",reason:"",of:null,trouble:""})}function eh(t){const e=new Set(t.sources.filter(({kind:s})=>s==="manual").map(({id:s})=>s)),a=t.signals.filter(({source:s})=>e.has(s)),r=s=>Math.max(0,s??0);return[...a.map(({id:s,kind:i,unit:d,range_min:c,range_max:v})=>({id:s,kind:"signal",spans:i==="rate"||i==="load",unit:d===t.unit?mi(t):d,least:i==="rate"||i==="load"||i==="counter"?r(c):c,most:v,optional:!1})),...t.buffers.map(({id:s,capacity:i})=>({id:s,kind:"buffer",spans:!1,unit:mi(t),least:0,most:i,optional:!0}))]}const mi=t=>t.unit==="t"?u("unit-t"):t.unit;function th(t){const e=a=>a?[{start:a.start,end:a.end,now:!1}]:[];return[...t.shift?[{start:t.shift.start,end:t.shift.end,now:!0}]:[],...e(t.last_shift)]}const Xt=t=>t.revisions[t.revisions.length-1];function nh(t,{id:e,kind:a},{start:r,end:s}){return t.filter(c=>c[a]===e).filter(c=>{const{from:v,until:h}=Xt(c);return Date.parse(v)<Date.parse(s)&&(Date.parse(h)>Date.parse(r)||v===h&&v===r)}).sort((c,v)=>Date.parse(Xt(c).from)-Date.parse(Xt(v).from))}function ah(t){const e=t.trim().replace(/[\s\u00a0\u2009\u202f]/g,"").replace("−","-").replace(",",".");return/^-?\d+(\.\d+)?$/.test(e)?Number(e):null}function gi(t,{start:e,end:a},r,s){const i=/^([01]?\d|2[0-4])[:.\- ]?([0-5]\d)$/.exec(t.trim());if(!i)return null;const d=(V,P)=>Number(V)*60+Number(P),c=d(i[1]??"",i[2]??"")%1440,[v="",h=""]=gt(e,r).split(":"),g=(c-d(v,h)+1440)%1440,w=V=>d(...gt(V,r).split(":"))===c,k=Date.parse(e)+g*6e4,x=[0,60,-60,1440].map(V=>k+V*6e4).filter(V=>w(V)&&V>=Date.parse(e)&&V<=Date.parse(a)),A=s&&g===0?x[x.length-1]:x[0];return A===void 0?null:new Date(A).toISOString()}function bi(t,e,a,r,s){const i=a.now&&Date.parse(r)<Date.parse(a.end)?r:a.end,d=gt(i,s),v=t.map(Xt).filter(({value:h,from:g,until:w})=>h!==null&&g!==w).reduce((h,{until:g})=>Math.max(h,Date.parse(g)),Date.parse(a.start));return{from:e.spans?gt(Math.min(v,Date.parse(i)),s):d,until:d}}function rh(t,e,a){let r=Date.parse(e.start);for(const{value:d,from:c,until:v}of t.map(Xt))d!==null&&c!==v&&Date.parse(c)<=r&&(r=Math.max(r,Date.parse(v)));const s=t.some(d=>Xt(d).from===Xt(d).until),i=e.now?Math.min(Date.parse(a),Date.parse(e.end)):Date.parse(e.end);return s||r>=i||e.now?null:new Date(r).toISOString()}const sh=t=>Number.isInteger(t)?0:Math.abs(t)<10?3:Math.abs(t)<1e3?2:1;function Un(t){const e=pe(t,sh(t));return/[.,]/.test(e)?e.replace(/[.,]?0+$/,""):e}function wi({least:t,most:e,unit:a}){return t===null&&e===null?a:e===null?u("entry-range-from",{least:Un(t??0),unit:a}):t===null?u("entry-range-to",{most:Un(e),unit:a}):`${Un(t)}–${Un(e)} ${a}`}function Yo({code:t,args:e,message:a},r,s){const i=["out_of_range","too_old","forgotten","future","overlaps","no_reason","not_a_number","not_a_time","not_a_date"],d=["lacks_time","lacks_date","no_heading","no_column","unknown_name","of_nothing","contradicts","unit","no_table"],c=["no_rows","too_wide","no_shift","backwards","needs_interval","needs_one_time","author","too_long","full"];if(t===null||![...i,...d,...c].includes(t))return a;const v=w=>["since","until","from"].includes(w),h=w=>w!==""&&!Number.isNaN(Number(w))?Un(Number(w)):w,g=Object.entries(e).map(([w,k])=>[w,v(w)&&k!==""?ct(k,s,r):["least","most","value"].includes(w)?h(k):k]);return u(`fact-${t.replaceAll("_","-")}`,{found:"",expected:"",...Object.fromEntries(g)})}var ih=p("<option> </option>"),oh=p('<label class="svelte-fvytxd"> <select class="svelte-fvytxd"><option> </option><!></select></label>'),Lr=p('<p class="quiet svelte-fvytxd"> </p>'),lh=p('<p class="bad svelte-fvytxd" role="alert"> </p>'),uh=p('<p class="well svelte-fvytxd"> </p>'),ch=p('<p class="bad svelte-fvytxd"> </p>'),dh=p('<button class="yes svelte-fvytxd" data-take=""> </button>'),vh=p('<button data-take-good=""> </button>'),fh=p('<!> <p> </p> <div class="row svelte-fvytxd"><!></div>',1),hh=p('<tr><td class="n"> </td><td> </td><td> </td></tr>'),_h=p('<table><thead><tr><th scope="col" class="n"> </th><th scope="col"> </th><th scope="col"> </th></tr></thead><tbody></tbody></table>'),mh=p('<div role="status"><!> <!> <!> <!></div>'),gh=p('<section class="file svelte-fvytxd" data-file=""><h3> </h3> <p class="quiet svelte-fvytxd"> </p> <div class="row svelte-fvytxd"><!> <label> <input type="file" accept=".xlsx,.csv,.txt" class="svelte-fvytxd"/></label></div> <!> <!> <!></section>');function bh(t,e){rt(e,!0);let a=me(null),r=me(""),s=me(null),i=me(!1),d=me("");const c=W(()=>(n(s)?.new??0)+(n(s)?.corrects??0));async function v(D,Q=!1){if(!(!n(a)||e.author.trim()==="")){U(i,!0),U(d,"");try{const[X,de]=[n(a),{import:n(r),partial:Q,dry:D}];U(s,await Me.doing(()=>Cv(X,e.author.trim(),de))),n(s).taken&&e.ontaken()}catch(X){U(s,null),U(d,X instanceof dn?X.message:u("entry-no-link"),!0)}U(i,!1)}}function h(D){U(a,D.currentTarget.files?.[0]??null,!0),U(s,null),v(!0)}const g=(D,Q)=>`${_t(e.site.sources,Q)} · ${D}`;var w=gh(),k=m(w),x=f(k,!0),A=o(k,2),V=f(A,!0),P=o(A,2),j=m(P);{var z=D=>{var Q=oh(),X=m(Q),de=o(X),le=m(de),se=f(le,!0);le.value=le.__value="";var q=o(le);Ne(q,17,()=>e.site.imports,({id:B,source:I})=>B,(B,I)=>{let Z=()=>n(I).id,ie=()=>n(I).source;var ne=ih(),ae=f(ne,!0),te={};b(fe=>{l(ae,fe),te!==(te=Z())&&(ne.value=(ne.__value=te)??"")},[()=>g(Z(),ie())]),_(B,ne)}),da(de),b((B,I)=>{l(X,`${B??""} `),l(se,I)},[()=>u("entry-file-kind"),()=>u("entry-file-usual")]),Re("change",de,()=>{v(!0)}),La(de,()=>n(r),B=>U(r,B)),_(D,Q)};M(j,D=>{e.site.imports.length>0&&D(z)})}var L=o(j,2);let N;var K=m(L),Y=o(K),J=o(P,2);{var re=D=>{var Q=Lr(),X=f(Q,!0);b(de=>l(X,de),[()=>u("entry-file-author")]),_(D,Q)},T=W(()=>e.author.trim()==="");M(J,D=>{n(T)&&D(re)})}var y=o(J,2);{var G=D=>{var Q=lh(),X=f(Q);b(()=>l(X,`■ ${n(d)??""}`)),_(D,Q)};M(y,D=>{n(d)!==""&&D(G)})}var F=o(y,2);{var H=D=>{var Q=mh(),X=m(Q);{var de=ne=>{var ae=uh(),te=f(ae);b(fe=>l(te,`● ${fe??""}`),[()=>n(c)===0?u("entry-file-known"):u("entry-file-taken",{new:pe(n(s).new),corrects:pe(n(s).corrects),same:pe(n(s).same)})]),_(ne,ae)},le=ne=>{var ae=fh(),te=Ie(ae);{var fe=O=>{var E=ch(),R=f(E);b($=>l(R,`■ ${$??""}`),[()=>u("entry-file-problems",{count:pe(n(s).problems.length)})]),_(O,E)};M(te,O=>{n(s).problems.length>0&&O(fe)})}var ee=o(te,2),$e=f(ee,!0),ue=o(ee,2),oe=m(ue);{var be=O=>{var E=dh(),R=f(E,!0);b($=>{E.disabled=n(i)||n(c)===0,l(R,$)},[()=>u(n(c)===0?"entry-file-known":"entry-file-take")]),Re("click",E,()=>{v(!1)}),_(O,E)},ve=O=>{var E=vh(),R=f(E,!0);b($=>{E.disabled=n(i),l(R,$)},[()=>u("entry-file-take-good",{count:pe(n(c))})]),Re("click",E,()=>{v(!1,!0)}),_(O,E)};M(oe,O=>{n(s).problems.length===0?O(be):n(c)>0&&O(ve,1)})}b(O=>l($e,O),[()=>u(n(s).problems.length>0?"entry-file-good":"entry-file-would",{new:pe(n(s).new),corrects:pe(n(s).corrects),same:pe(n(s).same)})]),_(ne,ae)};M(X,ne=>{n(s).taken?ne(de):ne(le,-1)})}var se=o(X,2);{var q=ne=>{var ae=_h(),te=m(ae),fe=m(te),ee=m(fe),$e=f(ee,!0),ue=o(ee),oe=f(ue,!0),be=o(ue),ve=f(be,!0),O=o(te);Ne(O,21,()=>n(s).problems,yr,(E,R)=>{var $=hh(),S=m($),C=f(S,!0),ce=o(S),_e=f(ce,!0),we=o(ce),ge=f(we,!0);b(ke=>{l(C,n(R).row>0?n(R).row:"—"),l(_e,n(R).column||"—"),l(ge,ke)},[()=>Yo(n(R),e.site.time_zone,e.now)]),_(E,$)}),b((E,R,$)=>{l($e,E),l(oe,R),l(ve,$)},[()=>u("entry-row"),()=>u("entry-column"),()=>u("entry-what")]),_(ne,ae)};M(se,ne=>{n(s).problems.length>0&&ne(q)})}var B=o(se,2);{var I=ne=>{var ae=Lr(),te=f(ae,!0);b(fe=>l(te,fe),[()=>u("entry-file-sheets",{sheet:n(s).sheet,others:n(s).other_sheets.join(", ")})]),_(ne,ae)};M(B,ne=>{n(s).other_sheets.length>0&&ne(I)})}var Z=o(B,2);{var ie=ne=>{var ae=Lr(),te=f(ae,!0);b(fe=>l(te,fe),[()=>u("entry-file-outdated",{rows:n(s).outdated.join(", ")})]),_(ne,ae)};M(Z,ne=>{n(s).outdated.length>0&&ne(ie)})}b(()=>ye(Q,"data-found",n(s).taken?"taken":"looked")),_(D,Q)};M(F,D=>{n(s)&&D(H)})}b((D,Q,X,de,le)=>{l(x,D),l(V,Q),N=vt(L,1,"choose svelte-fvytxd",null,N,{off:X}),l(K,`${de??""} `),Y.disabled=le},[()=>u("entry-file"),()=>u("entry-file-hint"),()=>e.author.trim()===""||n(i),()=>n(a)?n(a).name:u("entry-file-choose"),()=>e.author.trim()===""||n(i)]),Re("change",Y,h),_(t,w),st()}Bt(["change","click"]);var wh=p('<button type="button"> </button>'),pi=p('<span class="warn svelte-1tqhtdb"> </span>'),ph=p("<span> </span> <!>",1),yh=p('<label class="why svelte-1tqhtdb"> <input data-reason="" maxlength="500" class="svelte-1tqhtdb"/> <span class="acts svelte-1tqhtdb"><button type="button"> </button> <button type="button"> </button></span></label>'),kh=p('<label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label>'),xh=p('<div class="times svelte-1tqhtdb"><!> <label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label> <label class="svelte-1tqhtdb"> <input class="document svelte-1tqhtdb" maxlength="200" autocomplete="off"/></label></div>'),$h=p('<p class="trouble svelte-1tqhtdb" role="alert"> </p>'),Eh=p('<li class="svelte-1tqhtdb"><button type="button" class="link svelte-1tqhtdb"> </button></li>'),Sh=p('<p class="svelte-1tqhtdb"> </p>'),Th=p('<details class="svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),Ah=p('<li class="svelte-1tqhtdb"><span class="n"> </span> <b> </b> <span> </span> <!> <button type="button" class="link svelte-1tqhtdb"> </button></li>'),Mh=p('<ul class="svelte-1tqhtdb"><!> <!></ul>'),zh=p('<div><label class="name svelte-1tqhtdb"><b class="svelte-1tqhtdb"> </b> <!></label> <div class="type"><div class="value svelte-1tqhtdb"><input inputmode="decimal" autocomplete="off" class="svelte-1tqhtdb"/> <span> </span></div> <span class="hint svelte-1tqhtdb"> </span></div> <!> <!> <!></div>'),Oh=p('<span class="warn svelte-1tqhtdb"><span aria-hidden="true">▲</span> </span>'),Nh=p('<details class="eyes svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),qh=p('<b data-failure=""> </b>'),Ih=p('<b data-said=""> </b>'),jh=p('<p class="stage svelte-1tqhtdb"><span> </span> <!></p>'),Dh=p('<section data-amended=""><h3> </h3> <!></section>'),Ch=p('<p class="sum svelte-1tqhtdb" role="status"><!></p> <!> <!> <div class="foot svelte-1tqhtdb"><button type="button" class="send svelte-1tqhtdb" data-send=""> </button> <span class="quiet"> </span> <p role="status" class="svelte-1tqhtdb"><!></p></div> <!>',1),Ph=p('<p class="sum svelte-1tqhtdb"> </p>'),Rh=p('<form><div class="top svelte-1tqhtdb"><label class="who svelte-1tqhtdb" for="entry-author"> <input id="entry-author" maxlength="80" autocomplete="name" class="svelte-1tqhtdb"/></label> <div role="group" class="spans svelte-1tqhtdb"></div></div> <!></form> <!>',1);function Lh(t,e){rt(e,!0);const a=1e4;let r=me([]),s=me(!1),i=me(zt(Me.name)),d=me(0),c=me(!1),v=me(""),h=me(""),g=zt({}),w;const k=W(()=>e.site.time_zone),x=W(()=>th(e.view)),A=W(()=>n(x)[Math.min(n(d),n(x).length-1)]),V=W(()=>eh(e.site)),P=W(()=>n(V).filter(({optional:q})=>!q)),j=W(()=>q=>n(A)?nh(n(r),q,n(A)):[]),z=W(()=>q=>n(j)(q).filter(B=>Xt(B).value!==null)),L=W(()=>n(P).filter(q=>n(z)(q).length===0).length),N=q=>_t(q.kind==="signal"?e.site.signals:e.site.buffers,q.id),K=W(()=>n(A)?n(V).filter(({id:q})=>Rr(n(A),q).value.trim()!=="").length:0);let Y=0;async function J(){const q=++Y;try{const B=await jv();if(q!==Y)return;U(r,B),U(s,!0)}catch{}}un(()=>{J();const q=setInterval(()=>{J()},a);return()=>clearInterval(q)}),un(()=>(w.addEventListener("keydown",le),()=>w.removeEventListener("keydown",le))),un(()=>{w.querySelector(n(i)===""?"#entry-author":"[data-value]")?.focus()});const re=q=>{const{from:B,until:I}=Xt(q),Z=ct(B,e.now,n(k));return B===I?Z:`${Z}–${gt(I,n(k))}`},T=({author:q,entered_by:B})=>B?`${q} (${u("entry-by",{name:B})})`:q,y=(q,B)=>q===null?u("entry-withdrawn"):`${Un(q)} ${B.unit}`;function G(q,B){if(!n(A))return null;const I=ee=>(B.trouble=ee,null),Z=ah(B.value);if(Z===null)return I(u("fact-not-a-number",{found:B.value.trim(),expected:""}));if(Z<(q.least??Z)||Z>(q.most??Z))return I(u("entry-out-of-range",{range:wi(q)}));const ie=B.reason.trim();if(B.of){if(ie==="")return I(u("entry-reason-needed"));const{from:ee,until:$e}=Xt(B.of);return F(q,B.of.document,ee,$e,Z,ie)}const ne=bi(n(j)(q),q,n(A),e.now,n(k)),ae=gi(B.until.trim()||ne.until,n(A),n(k),!0),te=q.spans?gi(B.from.trim()||ne.from,n(A),n(k),!1):ae;if(te===null||ae===null)return I(u("entry-time-expected",{start:gt(n(A).start,n(k)),end:gt(n(A).end,n(k))}));const fe=B.from.trim()===""&&B.until.trim()==="";return q.spans&&Date.parse(ae)<=Date.parse(te)?I(fe?u("entry-told-already",{at:ne.from}):u("fact-backwards")):F(q,B.document.trim(),te,ae,Z,"")}function F(q,B,I,Z,ie,ne){return{signal:q.kind==="signal"?q.id:void 0,buffer:q.kind==="buffer"?q.id:void 0,document:B,from:I,until:Z,value:ie,author:n(i).trim(),comment:ne}}async function H(){if(!n(A)||n(c))return;if((I=>{var Z=qa(I,2);U(v,Z[0],!0),U(h,Z[1],!0)})(["",""]),n(i).trim()===""){U(h,u("entry-author-needed"),!0),w.querySelector("#entry-author")?.focus();return}const q=n(V).map(I=>({one:I,draft:Rr(n(A),I.id)})).filter(({draft:I})=>I.value.trim()!=="");for(const{draft:I}of q)I.trouble="";const B=q.map(({one:I,draft:Z})=>({one:I,draft:Z,fact:G(I,Z)}));if(B.length===0?U(h,u("entry-nothing"),!0):B.some(({fact:I})=>I===null)&&U(h,u("entry-not-sent"),!0),n(h)!=="")return de();await D(B.flatMap(({draft:I,fact:Z})=>Z?[{draft:I,fact:Z}]:[]))}async function D(q){U(c,!0);try{const B=await Me.doing(()=>Dv(q.map(({fact:I})=>I)));if(Me.set(n(i).trim()),B.facts.forEach(({problem:I,code:Z,args:ie},ne)=>{const ae=q[ne]?.draft;ae&&I!==null&&(ae.trouble=Yo({code:Z,args:ie,message:I},n(k),e.now))}),B.taken){for(const{draft:I}of q)_i(I);U(v,u("entry-taken",{count:pe(q.length)}),!0),await J(),w.querySelector("[data-value]")?.focus()}else U(h,u("entry-not-taken"),!0),de()}catch(B){U(h,B instanceof dn?B.message:u("entry-no-link"),!0)}U(c,!1)}function Q(q,B){const I=B.reason.trim();if(!B.of)return;if(I===""||n(i).trim()===""){B.trouble=u(I===""?"entry-reason-needed":"entry-author-needed");return}const{from:Z,until:ie}=Xt(B.of);D([{draft:B,fact:F(q,B.of.document,Z,ie,null,I)}])}function X(q,B,I){const{value:Z}=Xt(q);(ie=>{var ne=qa(ie,2);U(v,ne[0],!0),U(h,ne[1],!0)})(["",""]),Object.assign(B,{value:Z===null?"":Un(Z),of:q,reason:"",trouble:""}),requestAnimationFrame(()=>w.querySelector(`[data-value="${I}"]`)?.select())}const de=()=>requestAnimationFrame(()=>w.querySelector('[aria-invalid="true"]')?.focus());function le(q){const B=q.ctrlKey||q.metaKey;if(q.key!=="Enter"||!(B||q.target instanceof HTMLInputElement))return;if(q.preventDefault(),B||!(q.target instanceof HTMLInputElement))return void H();const I=[...w.querySelectorAll("[data-value], [data-reason]")];(I[I.indexOf(q.target)+1]??w.querySelector("[data-send]"))?.focus()}const se=q=>`${q.signal??q.buffer} ${q.document} ${Xt(q).from} ${Xt(q).until}`;{let q=W(()=>u("entry-title"));$n(t,{get title(){return n(q)},width:"62rem",get onclose(){return e.onclose},"data-entry":!0,children:(B,I)=>{var Z=Rh(),ie=Ie(Z),ne=m(ie),ae=m(ne),te=m(ae),fe=o(te),ee=o(ae,2);Ne(ee,23,()=>n(x),E=>E.start,(E,R,$)=>{var S=wh(),C=f(S);b((ce,_e,we)=>{ye(S,"aria-pressed",n(d)===n($)),ye(S,"data-span",n(R).now?"now":"last"),l(C,`${ce??""}
            ${_e??""}–${we??""}`)},[()=>u(n(R).now?"entry-shift-now":"entry-shift-last"),()=>gt(n(R).start,n(k)),()=>gt(n(R).end,n(k))]),Re("click",S,()=>U(d,n($),!0)),_(E,S)});var $e=o(ne,2);{var ue=E=>{const R=(Ce,Te=sr)=>{const ze=W(()=>Rr(n(A),Te().id)),We=W(()=>n(j)(Te())),Et=W(()=>Te().spans&&n(z)(Te()).length>0?rh(n(We),n(A),e.now):null),it=W(()=>bi(n(We),Te(),n(A),e.now,n(k))),It=W(()=>g[Te().id]?n(We):n(We).slice(-4));var St=zh();let Kt;var Gt=m(St),Yt=m(Gt),Zt=f(Yt,!0),Cn=o(Yt,2);{var Pn=Ee=>{var Le=ph(),et=Ie(Le),mt=f(et),ut=o(et,2);{var Ke=Fe=>{var Xe=pi(),$t=f(Xe);b(At=>l($t,`▲ ${At??""}`),[()=>u("entry-told-until",{at:gt(n(Et),n(k))})]),_(Fe,Xe)};M(ut,Fe=>{n(Et)!==null&&Fe(Ke)})}b(Fe=>l(mt,`● ${Fe??""}`),[()=>u("entry-told",{count:pe(n(z)(Te()).length)})]),_(Ee,Le)},Pe=W(()=>n(z)(Te()).length>0),De=Ee=>{var Le=pi(),et=f(Le);b(mt=>l(et,`▲ ${mt??""}`),[()=>u("entry-none")]),_(Ee,Le)};M(Cn,Ee=>{n(Pe)?Ee(Pn):Te().optional||Ee(De,1)})}var Ge=o(Gt,2),Qe=m(Ge),at=m(Qe),jt=o(at,2),ot=f(jt,!0),ft=o(Qe,2),xt=f(ft,!0),nt=o(Ge,2);{var Be=Ee=>{var Le=yh(),et=m(Le),mt=o(et),ut=o(mt,2),Ke=m(ut),Fe=f(Ke,!0),Xe=o(Ke,2),$t=f(Xe,!0);b((At,yt,Pt)=>{l(et,`${At??""} `),l(Fe,yt),l($t,Pt)},[()=>u("entry-reason",{when:re(n(ze).of)}),()=>u("entry-withdraw"),()=>u("cancel")]),Re("input",mt,()=>n(ze).trouble=""),Dt(mt,()=>n(ze).reason,At=>n(ze).reason=At),Re("click",Ke,()=>Q(Te(),n(ze))),Re("click",Xe,()=>_i(n(ze))),_(Ee,Le)},Ze=Ee=>{var Le=xh(),et=m(Le);{var mt=yt=>{var Pt=kh(),sn=m(Pt),En=o(sn);b(On=>{l(sn,`${On??""} `),ye(En,"placeholder",n(it).from)},[()=>u("entry-from")]),Dt(En,()=>n(ze).from,On=>n(ze).from=On),_(yt,Pt)};M(et,yt=>{Te().spans&&yt(mt)})}var ut=o(et,2),Ke=m(ut),Fe=o(Ke),Xe=o(ut,2),$t=m(Xe),At=o($t);b((yt,Pt)=>{l(Ke,`${yt??""} `),ye(Fe,"placeholder",n(it).until),l($t,`${Pt??""} `)},[()=>u(Te().spans?"entry-until":"entry-at"),()=>u("entry-document")]),Dt(Fe,()=>n(ze).until,yt=>n(ze).until=yt),Dt(At,()=>n(ze).document,yt=>n(ze).document=yt),_(Ee,Le)};M(nt,Ee=>{n(ze).of?Ee(Be):Ee(Ze,-1)})}var dt=o(nt,2);{var lt=Ee=>{var Le=$h(),et=f(Le);b(()=>l(et,`■ ${n(ze).trouble??""}`)),_(Ee,Le)};M(dt,Ee=>{n(ze).trouble!==""&&Ee(lt)})}var he=o(dt,2);{var Se=Ee=>{var Le=Mh(),et=m(Le);{var mt=Ke=>{var Fe=Eh(),Xe=m(Fe),$t=f(Xe,!0);b(At=>l($t,At),[()=>u("entry-more",{count:pe(n(We).length-n(It).length)})]),Re("click",Xe,()=>g[Te().id]=!0),_(Ke,Fe)};M(et,Ke=>{n(We).length>n(It).length&&Ke(mt)})}var ut=o(et,2);Ne(ut,17,()=>n(It),Ke=>se(Ke),(Ke,Fe)=>{const Xe=W(()=>Xt(n(Fe)));var $t=Ah(),At=m($t),yt=f(At,!0),Pt=o(At,2);let sn;var En=f(Pt,!0),On=o(Pt,2),xr=f(On,!0),Ya=o(On,2);{var $r=pa=>{var Xa=Th(),Ja=m(Xa),Er=f(Ja,!0),Jo=o(Ja,2);Ne(Jo,17,()=>n(Fe).revisions,ya=>ya.revision,(ya,Xn)=>{var ys=Sh(),Qo=f(ys);b((el,tl,nl)=>l(Qo,`${n(Xn).revision??""}. ${el??""} — ${tl??""}, ${nl??""}${n(Xn).comment?`: ${n(Xn).comment}`:""}`),[()=>y(n(Xn).value,Te()),()=>T(n(Xn)),()=>ct(n(Xn).received_at,e.now,n(k))]),_(ya,ys)}),b(ya=>l(Er,ya),[()=>u("entry-revisions",{count:pe(n(Fe).revisions.length)})]),_(pa,Xa)};M(Ya,pa=>{n(Fe).revisions.length>1&&pa($r)})}var Za=o(Ya,2),Xo=f(Za,!0);b((pa,Xa,Ja,Er)=>{ye($t,"data-fact",n(Fe).document||n(Xe).from),l(yt,pa),sn=vt(Pt,1,"svelte-1tqhtdb",null,sn,{gone:n(Xe).value===null}),l(En,Xa),l(xr,Ja),l(Xo,Er)},[()=>re(n(Fe)),()=>y(n(Xe).value,Te()),()=>[n(Fe).document&&`№ ${n(Fe).document}`,T(n(Xe))].filter(Boolean).join(" · "),()=>u("entry-correct")]),Re("click",Za,()=>X(n(Fe),n(ze),Te().id)),_(Ke,$t)}),_(Ee,Le)};M(he,Ee=>{n(We).length>0&&Ee(Se)})}b((Ee,Le,et)=>{Kt=vt(St,1,"one svelte-1tqhtdb",null,Kt,{lacking:Ee}),ye(St,"data-row",Te().id),ye(Gt,"for",`value-${Te().id??""}`),l(Zt,Le),ye(at,"id",`value-${Te().id??""}`),ye(at,"data-value",Te().id),ye(at,"aria-invalid",n(ze).trouble!==""),ye(at,"aria-describedby",`hint-${Te().id??""}`),l(ot,Te().unit),ye(ft,"id",`hint-${Te().id??""}`),l(xt,et)},[()=>!Te().optional&&n(z)(Te()).length===0,()=>N(Te()),()=>wi(Te())]),Re("input",at,()=>n(ze).trouble=""),Dt(at,()=>n(ze).value,Ee=>n(ze).value=Ee),_(Ce,St)};var $=Ch(),S=Ie($),C=m(S);{var ce=Ce=>{var Te=Oh(),ze=o(m(Te));b(We=>l(ze,` ${We??""}`),[()=>u("entry-missing",{count:pe(n(L)),all:pe(n(P).length)})]),_(Ce,Te)},_e=Ce=>{var Te=Ht();b(ze=>l(Te,`● ${ze??""}`),[()=>u("entry-complete")]),_(Ce,Te)};M(C,Ce=>{n(L)>0?Ce(ce):Ce(_e,-1)})}var we=o(S,2);Ne(we,17,()=>n(P),Ce=>Ce.id,(Ce,Te)=>{R(Ce,()=>n(Te))});var ge=o(we,2);{var ke=Ce=>{var Te=Nh(),ze=m(Te),We=f(ze,!0),Et=o(ze,2);Ne(Et,17,()=>n(V).filter(({optional:it})=>it),it=>it.id,(it,It)=>{R(it,()=>n(It))}),b(it=>l(We,it),[()=>u("entry-eyes")]),_(Ce,Te)};M(ge,Ce=>{e.site.buffers.length>0&&Ce(ke)})}var Oe=o(ge,2),xe=m(Oe),Ae=f(xe),Ue=o(xe,2),qe=f(Ue,!0),je=o(Ue,2),Je=m(je);{var Ve=Ce=>{var Te=qh(),ze=f(Te);b(()=>l(ze,`■ ${n(h)??""}`)),_(Ce,Te)},pt=Ce=>{var Te=Ih(),ze=f(Te);b(()=>l(ze,`● ${n(v)??""}`)),_(Ce,Te)};M(Je,Ce=>{n(h)!==""?Ce(Ve):n(v)!==""&&Ce(pt,1)})}var qt=o(Oe,2);{var Vt=Ce=>{var Te=Dh(),ze=m(Te),We=f(ze,!0),Et=o(ze,2);Ne(Et,17,()=>e.view.last_shift.stages,it=>it.id,(it,It)=>{var St=jh(),Kt=m(St),Gt=f(Kt,!0),Yt=o(Kt,2);Ho(Yt,{get site(){return e.site},get stage(){return n(It)},get now(){return e.now}}),b(Zt=>l(Gt,Zt),[()=>_t(e.site.stages,n(It).id)]),_(it,St)}),b(it=>l(We,it),[()=>u("entry-last-title")]),_(Ce,Te)};M(qt,Ce=>{!n(A).now&&e.view.last_shift&&Ce(Vt)})}b((Ce,Te,ze)=>{ye(S,"data-missing",n(L)),xe.disabled=n(c),l(Ae,`${Ce??""}${Te??""}`),l(qe,ze)},[()=>u("entry-send"),()=>n(K)>0?`: ${pe(n(K))}`:"",()=>u("entry-keys")]),Re("click",xe,()=>{H()}),_(E,$)},oe=E=>{var R=Ph(),$=f(R,!0);b(S=>l($,S),[()=>u("shift-none")]),_(E,R)};M($e,E=>{n(A)&&n(s)?E(ue):n(A)||E(oe,1)})}sa(ie,E=>w=E,()=>w);var be=o(ie,2);{var ve=E=>{bh(E,{get site(){return e.site},get now(){return e.now},get author(){return n(i)},ontaken:()=>{J()}})},O=W(()=>Me.offers("import_facts"));M(be,E=>{n(O)&&E(ve)})}b((E,R)=>{l(te,`${E??""} `),ye(ee,"aria-label",R)},[()=>u("entry-author"),()=>u("shift-label")]),nn("submit",ie,E=>E.preventDefault()),Dt(fe,()=>n(i),E=>U(i,E)),_(B,Z)},$$slots:{default:!0}})}st()}Bt(["click","input"]);var Fh=p('<p role="alert" class="svelte-ulcf55"> </p>'),yi=p('<p class="svelte-ulcf55"> </p>'),Uh=p('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Bh=p("<details><summary> </summary> <!></details>"),Hh=p('<tr class="head svelte-ulcf55"><th scope="row" class="svelte-ulcf55"> </th><td class="svelte-ulcf55"><!></td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td></tr> <tr class="more svelte-ulcf55"><td colspan="6" class="svelte-ulcf55"><p class="quiet svelte-ulcf55"> </p> <!></td></tr>',1),Wh=p('<table><thead><tr><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-ulcf55"> </p>',1),Vh=p("<!> <!> <!>",1);function Kh(t,e){rt(e,!0);let a=me(null),r=me("");un(()=>{Sv().then(N=>U(a,N,!0),N=>U(r,u("refused",{error:N instanceof Error?N.message:String(N)}),!0))});const s=N=>wa(N,e.site.time_zone),i=N=>pe(N,Math.abs(N)<1?4:2),d=N=>`${pe(N*100,2)} %`,c=(N,K)=>N===null?"—":N.share!==null?d(N.share):`${i(N.units??0)} ${K}`,v=({calibrations:N})=>N.find(({result:K})=>K!==null)??null,h=({revisions:N})=>N.at(-1),g=N=>{const K=v(N),Y=K&&h(K)?.performed_at;return Y?s(Y):"—"},w=({due:N,due_in_days:K})=>N===null||K===null?"—":K<0?u("sensor-due-ago",{at:s(N),days:pe(Math.ceil(-K))}):u("sensor-due-in",{at:s(N),days:pe(Math.floor(K))}),k=({state:N,drifts:K,often_out:Y})=>N!=="overdue"&&!K&&!Y,x=({state:N,drifts:K,often_out:Y})=>[u(A[N]),K?u("sensor-drifts"):"",Y?u("sensor-often-out"):""].filter(Boolean).join(" · "),A={not_calibrated:"sensor-not-calibrated",valid:"sensor-valid",overdue:"sensor-overdue"},V=({off:N})=>{if(N===null)return"—";const K=N.is_share?100:1,Y=N.is_share?"%":e.site.unit;return`${mn(N.value*K,1)} ± ${pe(2*N.sigma*K,1)} ${Y}`},P=N=>N.reduce((K,Y)=>Math.abs(Y)>Math.abs(K)?Y:K,0),j=N=>N===null?"":` (${u(N?"sensor-within":"sensor-out")})`,z=({certificate:N,revisions:K,result:Y},J)=>{const re=K.at(-1),T=[re?s(re.performed_at):"",N,re?.author??""].filter(Boolean).join(" · ");if(Y===null)return`${T}: ${u("sensor-withdrawn")}`;const y=u("sensor-line",{gain:pe(Y.gain,5),offset:`${i(Y.offset)} ${J}`});if(Y.as_found.length===0)return`${T}: ${y}`;const G=`${mn(P(Y.as_found),3)} ${J}${j(Y.as_found_within)}`,F=`${mn(P(Y.as_left),3)} ${J}${j(Y.as_left_within)}`;return`${T}: ${y}; ${u("sensor-errors",{found:G,left:F})}`},L=N=>[N.type,N.quantity,N.serial&&`№ ${N.serial}`,N.location].filter(Boolean).join(" · ");{let N=W(()=>u("sensors-title"));$n(t,{get title(){return n(N)},width:"68rem",get onclose(){return e.onclose},"data-sensors-detail":!0,children:(K,Y)=>{var J=Vh(),re=Ie(J);{var T=D=>{var Q=Fh(),X=f(Q,!0);b(()=>l(X,n(r))),_(D,Q)};M(re,D=>{n(r)&&D(T)})}var y=o(re,2);{var G=D=>{var Q=yi(),X=f(Q,!0);b(de=>l(X,de),[()=>u("sensors-none")]),_(D,Q)};M(y,D=>{n(a)!==null&&n(a).length===0&&D(G)})}var F=o(y,2);{var H=D=>{var Q=Wh(),X=Ie(Q),de=m(X),le=m(de),se=m(le),q=f(se,!0),B=o(se),I=f(B,!0),Z=o(B),ie=f(Z,!0),ne=o(Z),ae=f(ne,!0),te=o(ne),fe=f(te,!0),ee=o(te),$e=f(ee,!0),ue=o(de);Ne(ue,21,()=>n(a),ve=>ve.signal,(ve,O)=>{var E=Hh(),R=Ie(E),$=m(R),S=f($,!0),C=o($),ce=m(C);{var _e=ze=>{var We=Ht();b(Et=>l(We,Et),[()=>x(n(O))]),_(ze,We)},we=W(()=>k(n(O))),ge=ze=>{var We=Uh(),Et=o(m(We));b(it=>l(Et,` ${it??""}`),[()=>x(n(O))]),_(ze,We)};M(ce,ze=>{n(we)?ze(_e):ze(ge,-1)})}var ke=o(C),Oe=f(ke,!0),xe=o(ke),Ae=f(xe,!0),Ue=o(xe),qe=f(Ue,!0),je=o(Ue),Je=f(je,!0),Ve=o(R,2),pt=m(Ve),qt=m(pt),Vt=f(qt),Ce=o(qt,2);{var Te=ze=>{var We=Bh(),Et=m(We),it=f(Et,!0),It=o(Et,2);Ne(It,17,()=>n(O).calibrations,yr,(St,Kt)=>{var Gt=yi(),Yt=f(Gt,!0);b(Zt=>l(Yt,Zt),[()=>z(n(Kt),n(O).unit)]),_(St,Gt)}),b(St=>{ye(We,"data-calibrations",n(O).signal),l(it,St)},[()=>u("sensor-calibrations",{count:pe(n(O).calibrations.length)})]),_(ze,We)};M(Ce,ze=>{n(O).calibrations.length>0&&ze(Te)})}b((ze,We,Et,it,It,St,Kt)=>{ye(R,"data-sensor",n(O).signal),l(S,ze),l(Oe,We),l(Ae,Et),l(qe,it),l(Je,It),l(Vt,`${St??""}${Kt??""}`)},[()=>Nt(n(O).name),()=>g(n(O)),()=>w(n(O)),()=>c(n(O).accuracy,n(O).unit),()=>V(n(O)),()=>L(n(O)),()=>n(O).failure_modes.length>0?` · ${u("sensor-modes")} ${n(O).failure_modes.join(", ")}`:""]),_(ve,E)});var oe=o(X,2),be=f(oe,!0);b((ve,O,E,R,$,S,C)=>{l(q,ve),l(I,O),l(ie,E),l(ae,R),l(fe,$),l($e,S),l(be,C)},[()=>u("sensor-label"),()=>u("sensor-state"),()=>u("sensor-last"),()=>u("sensor-due"),()=>u("sensor-accuracy"),()=>u("sensor-off"),()=>u("sensors-note")]),_(D,Q)};M(F,D=>{n(a)!==null&&n(a).length>0&&D(H)})}_(K,J)},$$slots:{default:!0}})}st()}var Gh=p('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Yh=p('<p class="svelte-1066faq"><strong> </strong> </p>'),Fr=p('<p class="quiet svelte-1066faq"> </p>'),Zh=p('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Xh=p('<td class="svelte-1066faq"> </td>'),Jh=p('<tr><th scope="row" class="svelte-1066faq"> </th><!></tr>'),ki=p('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><details><summary> </summary> <table><tbody></tbody></table> <!></details></td></tr>'),Qh=p('<tr><th scope="row" class="svelte-1066faq"> </th><td class="n svelte-1066faq"> </td><td class="svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr>'),e_=p('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!> <!> <!>',1),t_=p('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p> <p class="svelte-1066faq"><button aria-haspopup="dialog" data-sensors=""> </button></p>',1),n_=p("<!> <!>",1);function a_(t,e){rt(e,!0);let a=me(!1);const r=["no_answer","queue_full","sequence","refused","skipped"],s=["late","too_late"],i=["good","late","uncertain","duplicate"],d=({readings:y,outcomes:G},F)=>y===0?null:F.reduce((H,D)=>H+(G[D]??0),0)/y,c=y=>y===null?"—":`${pe(y*100,y>0&&y<.1?1:0)} %`,v=y=>{const G=d(y,[...i,...r,"too_late"]);return G===null?null:Math.max(0,1-G)},h=({up:y,silent:G})=>u(y===!1?"source-down":G?"source-silent":"source-alive"),g=({up:y,silent:G,findings:F})=>y!==!1&&!G&&F.length===0,w=({last_received_at:y})=>y===null?"—":ha(y,e.site.time_zone),k=({least_age_secs:y})=>y===null?"—":u("source-secs",{secs:pe(y,1)}),x=y=>u(y<0?"clock-ahead":"clock-behind",{by:Rt(Math.abs(y))}),A=({kind:y,secs:G,signals:F,devices:H})=>{const D=F.map(X=>_t(e.site.signals,X)).join(", "),Q=y==="clocks_corrected"?x(G??0):Rt(G??0);return u(`finding-${y.replaceAll("_","-")}`,{by:Q,signals:D,devices:H.join(", ")})},V=y=>[y.trusted?u("clock-trusted"):y.offset_secs===0?u("clock-well"):x(y.offset_secs),y.gains_secs_a_day===null?"":u("clock-gains",{secs:mn(y.gains_secs_a_day,1)}),y.set_at===null||y.set_by_secs===null?"":u("clock-set",{at:ct(y.set_at,e.now,e.site.time_zone),by:mn(y.set_by_secs,0)}),y.waiting===0?"":u("clock-waiting",{count:pe(y.waiting)})],P=({kind:y})=>u(`finding-${y.replaceAll("_","-")}-steps`),j=200,z=W(()=>y=>{const G=new Map(e.site.signals.filter(F=>F.source===y).map(F=>[F.id,F]));return e.view.signals.flatMap(F=>{const H=G.get(F.id);return H?[{...F,name:Nt(H.name),unit:H.unit}]:[]})}),L=y=>Math.abs(y)<10?3:Math.abs(y)<1e3?1:0,N=({value:y,unit:G})=>y===null?"—":`${pe(y,L(y))} ${G}`,K=({outcomes:y})=>Object.entries(y).filter(([G])=>G!=="good").sort(([,G],[,F])=>F-G).map(([G,F])=>`${u(`outcome-${G.replaceAll("_","-")}`)}: ${pe(F)}`).join(" · ");var Y=n_(),J=Ie(Y);{let y=W(()=>u("sources-title"));$n(J,{get title(){return n(y)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(G,F)=>{var H=t_(),D=Ie(H),Q=m(D),X=m(Q),de=m(X),le=f(de,!0),se=o(de),q=f(se,!0),B=o(se),I=f(B,!0),Z=o(B),ie=f(Z,!0),ne=o(Z),ae=f(ne,!0),te=o(ne),fe=f(te,!0),ee=o(te),$e=f(ee,!0),ue=o(ee),oe=f(ue,!0),be=o(Q);Ne(be,21,()=>e.view.sources,S=>S.id,(S,C)=>{const ce=W(()=>n(z)(n(C).id));var _e=e_(),we=Ie(_e);let ge;var ke=m(we),Oe=f(ke,!0),xe=o(ke),Ae=m(xe);{var Ue=Pe=>{var De=Ht();b(Ge=>l(De,Ge),[()=>h(n(C))]),_(Pe,De)},qe=W(()=>g(n(C))),je=Pe=>{var De=Gh(),Ge=o(m(De));b(Qe=>l(Ge,` ${Qe??""}`),[()=>h(n(C))]),_(Pe,De)};M(Ae,Pe=>{n(qe)?Pe(Ue):Pe(je,-1)})}var Je=o(xe),Ve=f(Je,!0),pt=o(Je),qt=f(pt,!0),Vt=o(pt),Ce=f(Vt,!0),Te=o(Vt),ze=f(Te,!0),We=o(Te),Et=f(We,!0),it=o(We),It=f(it,!0),St=o(we,2);{var Kt=Pe=>{var De=Zh(),Ge=m(De),Qe=m(Ge);Ne(Qe,17,()=>n(C).findings,ft=>ft.kind,(ft,xt)=>{var nt=Yh(),Be=m(nt),Ze=f(Be,!0),dt=o(Be);b((lt,he)=>{l(Ze,lt),l(dt,` ${he??""}`)},[()=>A(n(xt)),()=>P(n(xt))]),_(ft,nt)});var at=o(Qe,2);{var jt=ft=>{var xt=Fr(),nt=f(xt);b((Be,Ze)=>l(nt,`${Be??""} ${Ze??""}`),[()=>u("source-reasons"),()=>K(n(C).last_hour)]),_(ft,xt)},ot=W(()=>K(n(C).last_hour));M(at,ft=>{n(ot)&&ft(jt)})}_(Pe,De)},Gt=W(()=>n(C).findings.length>0||K(n(C).last_hour));M(St,Pe=>{n(Gt)&&Pe(Kt)})}var Yt=o(St,2);{var Zt=Pe=>{var De=ki(),Ge=m(De),Qe=m(Ge),at=m(Qe),jt=f(at,!0),ot=o(at,2),ft=m(ot);Ne(ft,21,()=>n(C).clocks.slice(0,j),Be=>Be.device,(Be,Ze)=>{var dt=Jh(),lt=m(dt),he=f(lt,!0),Se=o(lt);Ne(Se,17,()=>V(n(Ze)),yr,(Ee,Le,et,mt)=>{var ut=Xh(),Ke=f(ut,!0);b(()=>l(Ke,n(Le))),_(Ee,ut)}),b(()=>l(he,n(Ze).device)),_(Be,dt)});var xt=o(ot,2);{var nt=Be=>{var Ze=Fr(),dt=f(Ze,!0);b(lt=>l(dt,lt),[()=>u("source-signals-more",{count:pe(n(C).clocks.length-j)})]),_(Be,Ze)};M(xt,Be=>{n(C).clocks.length>j&&Be(nt)})}b(Be=>{ye(Qe,"data-clocks",n(C).id),l(jt,Be)},[()=>u("source-clocks",{count:pe(n(C).clocks.length)})]),_(Pe,De)};M(Yt,Pe=>{n(C).clocks.length>0&&Pe(Zt)})}var Cn=o(Yt,2);{var Pn=Pe=>{var De=ki(),Ge=m(De),Qe=m(Ge),at=m(Qe),jt=f(at,!0),ot=o(at,2),ft=m(ot);Ne(ft,21,()=>n(ce).slice(0,j),Be=>Be.id,(Be,Ze)=>{var dt=Qh(),lt=m(dt),he=f(lt,!0),Se=o(lt),Ee=f(Se,!0),Le=o(Se),et=f(Le),mt=o(Le),ut=f(mt,!0);b((Ke,Fe,Xe,$t)=>{l(he,n(Ze).name),l(Ee,Ke),l(et,`${Fe??""}${Xe??""}`),l(ut,$t)},[()=>N(n(Ze)),()=>u(`signal-${n(Ze).quality.replaceAll("_","-")}`),()=>n(Ze).stale&&n(Ze).occurred_at?` · ${u("signal-stale")}`:"",()=>n(Ze).occurred_at===null?"—":ha(n(Ze).occurred_at,e.site.time_zone)]),_(Be,dt)});var xt=o(ot,2);{var nt=Be=>{var Ze=Fr(),dt=f(Ze,!0);b(lt=>l(dt,lt),[()=>u("source-signals-more",{count:pe(n(ce).length-j)})]),_(Be,Ze)};M(xt,Be=>{n(ce).length>j&&Be(nt)})}b(Be=>{ye(Qe,"data-signals",n(C).id),l(jt,Be)},[()=>u("source-signals",{count:pe(n(ce).length)})]),_(Pe,De)};M(Cn,Pe=>{n(ce).length>0&&Pe(Pn)})}b((Pe,De,Ge,Qe,at,jt,ot)=>{ye(we,"data-source",n(C).id),ge=vt(we,1,"svelte-1066faq",null,ge,{found:n(C).findings.length>0}),l(Oe,Pe),l(Ve,De),l(qt,Ge),l(Ce,Qe),l(ze,at),l(Et,jt),l(It,ot)},[()=>_t(e.site.sources,n(C).id),()=>w(n(C)),()=>pe(n(C).last_hour.readings),()=>c(d(n(C).last_hour,r)),()=>c(d(n(C).last_hour,s)),()=>c(v(n(C).last_hour)),()=>k(n(C))]),_(S,_e)});var ve=o(D,2),O=f(ve,!0),E=o(ve,2),R=m(E),$=f(R,!0);b((S,C,ce,_e,we,ge,ke,Oe,xe,Ae)=>{l(le,S),l(q,C),l(I,ce),l(ie,_e),l(ae,we),l(fe,ge),l($e,ke),l(oe,Oe),l(O,xe),l($,Ae)},[()=>u("source-label"),()=>u("source-state"),()=>u("source-heard"),()=>u("source-readings"),()=>u("source-missing"),()=>u("source-late"),()=>u("source-rejected"),()=>u("source-age"),()=>u("sources-note",{at:ct(e.now,e.now,e.site.time_zone)}),()=>u("sensors-title")]),Re("click",R,()=>U(a,!0)),_(G,H)},$$slots:{default:!0}})}var re=o(J,2);{var T=y=>{Kh(y,{get site(){return e.site},onclose:()=>U(a,!1)})};M(re,y=>{n(a)&&y(T)})}_(t,Y),st()}Bt(["click"]);var r_=p('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),s_=p('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),xi=p('<span class="value svelte-13t3afu"> </span>'),i_=p('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),o_=p('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),l_=p('<span class="label svelte-13t3afu"> </span>'),u_=p('<span class="value svelte-13t3afu"> </span> <!>',1),c_=p('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),d_=p('<span class="label strong svelte-13t3afu"> <!></span>'),v_=p('<span aria-hidden="true">▲</span>'),f_=p('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),h_=p('<button class="svelte-13t3afu"> </button>'),__=p('<button class="enter svelte-13t3afu" aria-haspopup="dialog" data-enter=""> </button>'),m_=p('<button class="who svelte-13t3afu" aria-haspopup="dialog"><span aria-hidden="true">☺</span> </button>'),g_=p('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="side svelte-13t3afu"><div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div> <div class="desk svelte-13t3afu"><!> <!></div></div></header> <!> <!> <!> <!> <!>',1);function b_(t,e){rt(e,!0);const a=he=>e.view.incidents.filter(Se=>Se.state===he).length,r=W(()=>e.view.sources.filter(({up:he,silent:Se})=>he!==!1&&!Se).length),s=W(()=>e.view.sources.filter(({findings:he})=>he.length>0).length),i=W(()=>a("unacknowledged")),d=W(()=>a("acknowledged")),c=W(()=>a("returned_unacknowledged")),v=W(()=>e.view.plans_pending[0]),h=he=>he.state==="unacknowledged"&&Lo(he)==="bad",g=W(()=>e.view.incidents.some(h)?"bad":"warn"),w=W(()=>e.view.incidents.some(he=>he.state==="unacknowledged"&&!fr(he))),k=he=>[...he?.stages??[]].filter(({met:Se})=>Se!==null).sort((Se,Ee)=>(Se.met??1)-(Ee.met??1))[0],x=W(()=>k(Do(e.view))),A=W(()=>k(e.view.plan_trials.find(({version:he})=>he===n(v)?.version))?.met??1),V=W(()=>vr(n(x)?.met??1));let P=me(!1),j=me(!1),z=me(!1),L=me(!1),N=me(!1);const K=W(()=>Me.me?.person??null),Y=W(()=>Me.isOpen?u("me-open"):n(K)?.name??u("sign-do")),J=W(()=>e.view.mode!=="replay"&&Me.offers("tell_facts")&&e.site.sources.some(({kind:he})=>he==="manual"));function re(){n(K)||Me.isOpen||(Me.me?.demo_roles.length??0)>0?U(N,!0):Me.ask(!1)}const T={ru:"RU",kk:"KK",en:"EN"};var y=g_(),G=Ie(y);let F;var H=m(G),D=m(H),Q=f(D,!0),X=o(D,2),de=m(X);{var le=he=>{var Se=Ht();b(Ee=>l(Se,Ee),[()=>u("mode-demo",{speed:pe(e.view.speed)})]),_(he,Se)},se=he=>{var Se=Ht();b((Ee,Le)=>l(Se,`${Ee??""} ×${Le??""}`),[()=>u("mode-replay"),()=>pe(e.view.speed)]),_(he,Se)},q=he=>{var Se=Ht();b(Ee=>l(Se,Ee),[()=>u("mode-live")]),_(he,Se)};M(de,he=>{e.view.mode==="demo"?he(le):e.view.mode==="replay"?he(se,1):he(q,-1)})}var B=o(H,2),I=m(B),Z=f(I),ie=o(I,2),ne=f(ie,!0),ae=o(ie,2),te=f(ae),fe=o(B,2),ee=m(fe),$e=f(ee,!0),ue=o(ee,2);{var oe=he=>{var Se=s_(),Ee=Ie(Se),Le=f(Ee,!0),et=o(Ee,2),mt=f(et,!0),ut=o(et,2);{var Ke=Fe=>{var Xe=r_(),$t=f(Xe,!0);b(At=>l($t,At),[()=>u("forecast-open")]),Re("click",Xe,()=>U(j,!0)),_(Fe,Xe)};M(ut,Fe=>{e.view.forecast&&Fe(Ke)})}b((Fe,Xe)=>{l(Le,Fe),l(mt,Xe)},[()=>Nt(e.view.shift.name),()=>u("shift-left",{span:Rt(Ka(e.now,e.view.shift.end))})]),_(he,Se)},be=he=>{var Se=xi(),Ee=f(Se,!0);b(Le=>l(Ee,Le),[()=>u("shift-none")]),_(he,Se)};M(ue,he=>{e.view.shift?he(oe):he(be,-1)})}var ve=o(fe,2),O=m(ve),E=f(O,!0),R=o(O,2);{var $=he=>{var Se=u_(),Ee=Ie(Se),Le=f(Ee,!0),et=o(Ee,2);{var mt=Ke=>{var Fe=o_(),Xe=m(Fe);{var $t=yt=>{var Pt=Ht();b(sn=>l(Pt,sn),[()=>u("plan-trial-good",{chance:Kn(n(x).met??1)})]),_(yt,Pt)},At=yt=>{var Pt=i_(),sn=Ie(Pt),En=m(sn),On=f(En,!0),xr=o(En),Ya=o(sn);b(($r,Za)=>{l(On,Mn.warn),l(xr,` ${$r??""}`),l(Ya,` ${Za??""}`)},[()=>Kn(n(x).met??1),()=>u("plan-trial-poor",{stage:_t(e.site.stages,n(x).id)})]),_(yt,Pt)};M(Xe,yt=>{n(V)==="plain"?yt($t):yt(At,-1)})}b(()=>{ye(Fe,"title",e.view.plan.author),ye(Fe,"data-trial",n(V))}),Re("click",Fe,()=>U(P,!0)),_(Ke,Fe)},ut=Ke=>{var Fe=l_(),Xe=f(Fe,!0);b(()=>l(Xe,e.view.plan.author)),_(Ke,Fe)};M(et,Ke=>{n(x)?Ke(mt):Ke(ut,-1)})}b(Ke=>{ye(Ee,"title",e.view.plan.reason),l(Le,Ke)},[()=>u("plan-version",{version:String(e.view.plan.version),at:ct(e.view.plan.effective_at,e.now,e.site.time_zone)})]),_(he,Se)},S=he=>{var Se=xi(),Ee=f(Se,!0);b(Le=>l(Ee,Le),[()=>u("plan-none")]),_(he,Se)};M(R,he=>{e.view.plan.version>0?he($):he(S,-1)})}var C=o(R,2);{var ce=he=>{var Se=d_(),Ee=m(Se),Le=o(Ee);{var et=ut=>{var Ke=c_(),Fe=m(Ke),Xe=m(Fe),$t=f(Xe,!0),At=o(Xe);b(yt=>{l($t,Mn.warn),l(At,` ${yt??""}`)},[()=>Kn(n(A))]),Re("click",Ke,()=>U(P,!0)),_(ut,Ke)},mt=W(()=>vr(n(A))!=="plain");M(Le,ut=>{n(mt)&&ut(et)})}b(ut=>{ye(Se,"title",n(v).reason),l(Ee,`${ut??""} `)},[()=>u("plan-next",{version:String(n(v).version),at:ct(n(v).effective_at,e.now,e.site.time_zone)})]),_(he,Se)};M(C,he=>{n(v)&&he(ce)})}var _e=o(ve,2),we=m(_e),ge=f(we,!0),ke=o(we,2);let Oe;var xe=m(ke);{var Ae=he=>{var Se=v_();_(he,Se)};M(xe,he=>{n(r)<e.view.sources.length&&he(Ae)})}var Ue=o(xe),qe=o(ke,2),je=m(qe);{var Je=he=>{var Se=f_(),Ee=m(Se),Le=f(Ee,!0),et=o(Ee);b(mt=>{l(Le,Mn.warn),l(et,` ${mt??""}`)},[()=>u("sources-ailing",{n:n(s),count:String(n(s))})]),_(he,Se)},Ve=he=>{var Se=Ht();b(Ee=>l(Se,Ee),[()=>u("sources-detail")]),_(he,Se)};M(je,he=>{n(s)>0?he(Je):he(Ve,-1)})}var pt=o(_e,2),qt=m(pt),Vt=f(qt,!0),Ce=o(qt,2),Te=m(Ce),ze=o(m(Te)),We=o(Te,2),Et=o(m(We)),it=o(Ce,2);let It;var St=f(it),Kt=o(pt,2),Gt=m(Kt),Yt=m(Gt);Ne(Yt,20,()=>Ao,he=>he,(he,Se)=>{var Ee=h_(),Le=f(Ee,!0);b(()=>{ye(Ee,"lang",Se),ye(Ee,"aria-pressed",fa.current===Se),l(Le,T[Se])}),Re("click",Ee,()=>fa.set(Se)),_(he,Ee)});var Zt=o(Yt,2),Cn=f(Zt,!0),Pn=o(Gt,2),Pe=m(Pn);{var De=he=>{var Se=__(),Ee=f(Se,!0);b(Le=>l(Ee,Le),[()=>u("entry-open")]),Re("click",Se,()=>U(L,!0)),_(he,Se)};M(Pe,he=>{n(J)&&he(De)})}var Ge=o(Pe,2);{var Qe=he=>{var Se=m_(),Ee=o(m(Se));b(()=>{ye(Se,"title",n(Y)),ye(Se,"data-who-am-i",n(K)?.login??""),l(Ee,` ${n(Y)??""}`)}),Re("click",Se,re),_(he,Se)};M(Ge,he=>{e.view.mode!=="replay"&&he(Qe)})}var at=o(G,2);{var jt=he=>{Gf(he,{get site(){return e.site},onclose:()=>U(N,!1)})};M(at,he=>{n(N)&&he(jt)})}var ot=o(at,2);{var ft=he=>{Lh(he,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>U(L,!1)})};M(ot,he=>{n(L)&&he(ft)})}var xt=o(ot,2);{var nt=he=>{a_(he,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>U(z,!1)})};M(xt,he=>{n(z)&&he(nt)})}var Be=o(xt,2);{var Ze=he=>{_f(he,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>U(j,!1)})};M(Be,he=>{n(j)&&he(Ze)})}var dt=o(Be,2);{var lt=he=>{Jf(he,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>U(P,!1)})};M(dt,he=>{n(P)&&he(lt)})}b((he,Se,Ee,Le,et,mt,ut,Ke,Fe,Xe,$t,At,yt,Pt,sn,En)=>{F=vt(G,1,"svelte-13t3afu",null,F,{replay:e.view.mode==="replay",doubtful:e.doubtful}),l(Q,he),vt(X,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),l(Z,`${Se??""} · ${Ee??""}`),ye(ie,"datetime",e.now),ye(ie,"title",e.site.time_zone),l(ne,Le),l(te,`${et??""} · ${e.site.time_zone??""}`),l($e,mt),l(E,ut),l(ge,Ke),Oe=vt(ke,1,"value svelte-13t3afu",null,Oe,{warn:n(r)<e.view.sources.length}),l(Ue,` ${Fe??""}`),l(Vt,Xe),vt(Te,1,Ra(n(w)?n(g):""),"svelte-13t3afu"),l(ze,` ${$t??""}`),l(Et,` ${At??""}`),It=vt(it,1,"label svelte-13t3afu",null,It,{strong:n(c)>0}),l(St,`◇ ${yt??""}`),ye(Yt,"aria-label",Pt),ye(Zt,"aria-label",sn),ye(Zt,"title",En),l(Cn,ea.current==="dark"?"☀":"☾")},[()=>Nt(e.site.name),()=>u("time-label"),()=>Nc(e.now,e.site.time_zone),()=>ha(e.now,e.site.time_zone),()=>wa(e.now,e.site.time_zone),()=>u("shift-label"),()=>u("plan-label"),()=>u("sources-label"),()=>u("sources-alive",{alive:String(n(r)),all:String(e.view.sources.length)}),()=>u("alarms-label"),()=>u("alarms-new",{n:n(i),count:String(n(i))}),()=>u("alarms-acknowledged",{count:String(n(d))}),()=>u("alarms-returned",{n:n(c),count:String(n(c))}),()=>u("language-label"),()=>u(ea.current==="dark"?"theme-light":"theme-dark"),()=>u(ea.current==="dark"?"theme-light":"theme-dark")]),Re("click",qe,()=>U(z,!0)),Re("click",Zt,()=>ea.set(ea.current==="dark"?"light":"dark")),_(t,y),st()}Bt(["click"]);var w_=p(" <b> </b>",1),p_=p("<span> </span>"),y_=p('<button data-issue=""> </button>'),k_=p('<div><p class="what svelte-v2ctv7"></p> <p> </p> <p class="by svelte-v2ctv7"><b> </b> <!></p> <p class="quiet svelte-v2ctv7"> </p> <!></div>'),x_=p('<p class="quiet svelte-v2ctv7" data-advice-nothing=""> </p>'),$_=p('<details class="svelte-v2ctv7"><summary class="svelte-v2ctv7"> </summary> <!></details>'),E_=p('<p class="quiet late svelte-v2ctv7" data-late=""> </p>'),S_=p('<h3 class="svelte-v2ctv7"> </h3> <!> <!> <!> <!>',1),T_=p('<button class="plain svelte-v2ctv7"> </button>'),A_=p('<li class="svelte-v2ctv7"><b> </b> <span> </span> <span class="quiet svelte-v2ctv7"> </span> <!></li>'),M_=p('<h3 class="svelte-v2ctv7"> </h3> <ul class="svelte-v2ctv7"></ul>',1),z_=p('<section data-advice="" class="svelte-v2ctv7"><!> <!></section>');function O_(t,e){rt(e,!0);const a=W(()=>e.view.advice),r=W(()=>e.site.time_zone),s=W(()=>Me.offers("order")&&e.view.mode!=="replay"),i=P=>e.site.levers.find(j=>j.id===P),d=P=>_t(e.site.levers,P),c=P=>`${pe(P)} ${wt(e.site)}`,v=P=>P.passed||P.decide_by<e.now,h=W(()=>n(a).choices.filter(P=>!v(P))),g=W(()=>n(a).choices.filter(v)),w=P=>e.site.stages.flatMap((j,z)=>{const L=P.stages[z]??0;return L<-.02*j.rate_nominal?[`${_t(e.site.stages,j.id)} −${c(-L)}`]:[]}),k=P=>P.from>e.now?u("advice-order-coming",{at:gt(P.from,n(r))}):u("advice-order-works",{until:gt(P.until,n(r))});var x=Vn(),A=Ie(x);{var V=P=>{var j=z_(),z=m(j);{var L=Y=>{const J=(le,se=sr,q=sr)=>{var B=k_();let I;var Z=m(B);Ne(Z,22,()=>se().levers,O=>O,(O,E,R)=>{var $=w_(),S=Ie($,!0),C=o(S),ce=f(C,!0);b(_e=>{l(S,n(R)>0?" + ":""),l(ce,_e)},[()=>d(E)]),_(O,$)});var ie=o(Z,2),ne=f(ie,!0),ae=o(ie,2),te=m(ae),fe=f(te),ee=o(te,2);{var $e=O=>{var E=p_(),R=f(E,!0);b($=>l(R,$),[()=>u("advice-cost",{cost:pe(se().cost)})]),_(O,E)};M(ee,O=>{se().cost>0&&O($e)})}var ue=o(ae,2),oe=f(ue),be=o(ue,2);{var ve=O=>{var E=y_(),R=f(E,!0);b($=>{E.disabled=e.pending,l(R,$)},[()=>u("advice-order")]),Re("click",E,()=>e.onissue(se().levers)),_(O,E)};M(be,O=>{n(s)&&O(ve)})}b((O,E,R,$,S,C)=>{I=vt(B,1,"choice svelte-v2ctv7",null,I,{best:q()}),ye(B,"data-choice",O),l(ne,E),l(fe,`▲ ${R??""}`),l(oe,`${$??""}${S??""}${C??""}`)},[()=>se().levers.join("+"),()=>u("advice-saves",{amount:c(se().saves.middle),band:`${pe(se().saves.low)}–${pe(se().saves.high)}`,stage:_t(e.site.stages,se().stage)}),()=>u("advice-decide-by",{at:gt(se().decide_by,n(r)),span:Rt(Ka(e.now,se().decide_by))}),()=>u("advice-who",{owners:se().owners.join(", ")}),()=>se().agree.length>0?` · ${u("advice-agree",{units:se().agree.join(", ")})}`:"",()=>w(se()).length>0?` · ${u("advice-harms",{stages:w(se()).join(", ")})}`:""]),_(le,B)};var re=S_(),T=Ie(re),y=f(T,!0),G=o(T,2);{var F=le=>{var se=x_(),q=f(se,!0);b(B=>l(q,B),[()=>u("advice-nothing",{count:pe(n(a).tried)})]),_(le,se)};M(G,le=>{n(a).choices.length===0&&le(F)})}var H=o(G,2);{var D=le=>{J(le,()=>n(h)[0],()=>!0)};M(H,le=>{n(h)[0]&&le(D)})}var Q=o(H,2);{var X=le=>{var se=$_(),q=m(se),B=f(q,!0),I=o(q,2);Ne(I,17,()=>n(h).slice(1),Z=>Z.levers.join(" "),(Z,ie)=>{J(Z,()=>n(ie),()=>!1)}),b(Z=>l(B,Z),[()=>u("advice-more",{count:pe(n(h).length-1)})]),_(le,se)};M(Q,le=>{n(h).length>1&&le(X)})}var de=o(Q,2);Ne(de,17,()=>n(g),le=>le.levers.join(" "),(le,se)=>{var q=E_(),B=f(q);b((I,Z)=>l(B,`✕ ${I??""}: ${Z??""}`),[()=>n(se).levers.map(d).join(" + "),()=>u("advice-passed",{at:gt(n(se).decide_by,n(r))})]),_(le,q)}),b(le=>l(y,le),[()=>u("advice-title")]),_(Y,re)};M(z,Y=>{n(a).at!==null&&Y(L)})}var N=o(z,2);{var K=Y=>{var J=M_(),re=Ie(J),T=f(re,!0),y=o(re,2);Ne(y,21,()=>n(a).orders,G=>G.lever,(G,F)=>{var H=A_(),D=m(H),Q=f(D),X=o(D,2),de=f(X,!0),le=o(X,2),se=f(le),q=o(le,2);{var B=I=>{var Z=T_(),ie=f(Z,!0);b(ne=>{Z.disabled=e.pending,l(ie,ne)},[()=>u("advice-call-off")]),Re("click",Z,()=>e.oncalloff(n(F).lever)),_(I,Z)};M(q,I=>{n(s)&&I(B)})}b((I,Z,ie,ne)=>{ye(H,"data-order",n(F).lever),l(Q,`● ${I??""}`),l(de,Z),l(se,`${ie??""} ${n(F).by??""}${ne??""}`)},[()=>d(n(F).lever),()=>k(n(F)),()=>ct(n(F).at,e.now,n(r)),()=>i(n(F).lever)?` → ${i(n(F).lever)?.owner}`:""]),_(G,H)}),b(G=>l(T,G),[()=>u("advice-orders")]),_(Y,J)};M(N,Y=>{n(a).orders.length>0&&Y(K)})}b(Y=>ye(j,"aria-label",Y),[()=>u("advice-title")]),_(P,j)};M(A,P=>{(n(a).at!==null||n(a).orders.length>0)&&P(V)})}_(t,x),st()}Bt(["click"]);var N_=p('<p class="quiet"> </p>'),q_=p("<button> </button>"),I_=p('<li class="svelte-1vmtz7v"><p><b> </b> </p> <p class="quiet"> </p> <!></li>'),j_=p("<option> </option>"),D_=p("<optgroup></optgroup>"),C_=p('<form class="svelte-1vmtz7v"><select required="" class="svelte-1vmtz7v"><option> </option><!></select> <input maxlength="200" required="" class="svelte-1vmtz7v"/> <button type="submit"> </button></form>'),P_=p('<tr><td> </td><td class="n"> </td></tr>'),R_=p("<h3> </h3> <table><tbody></tbody></table>",1),L_=p("<p> </p>"),F_=p('<h3> </h3> <!> <ul></ul> <!> <h3> </h3> <table data-load=""><tbody><tr><th> </th><td class="n"> </td><td> </td></tr><tr><th> </th><td class="n"> </td><td> </td></tr><tr><th> </th><td class="n"> </td><td> </td></tr><tr><th> </th><td class="n"> </td><td></td></tr><tr><th> </th><td class="n"> </td><td></td></tr><tr><th> </th><td class="n"> </td><td>5 / 15 / 80 %</td></tr><tr><th> </th><td class="n"> </td><td> </td></tr></tbody></table> <!> <!>',1),U_=p('<button data-desk=""><span> </span> <b> </b></button> <!>',1);function B_(t,e){rt(e,!0);let a=me(!1),r=me(""),s=me("");const i=W(()=>e.view.alarms.load),d=W(()=>e.view.alarms.aside),c=W(()=>n(i).last_10_min*2>n(i).budget),v=W(()=>e.view.mode!=="replay"),h={shelved:"desk-shelved",suppressed:"desk-suppressed",out_of_service:"desk-out"},g=T=>n(v)&&(T.why==="shelved"&&Me.offers("shelve")||T.why==="out_of_service"&&Me.offers("out_of_service")),w=W(()=>n(v)&&Me.offers("out_of_service")),k=W(()=>[{kind:"stage",title:u("desk-stages"),of:e.site.stages},{kind:"buffer",title:u("desk-buffers"),of:e.site.buffers},{kind:"source",title:u("desk-sources"),of:e.site.sources},{kind:"signal",title:u("desk-signals"),of:e.site.signals}]);function x({stage:T,buffer:y,source:G,signal:F}){return T?_t(e.site.stages,T):y?_t(e.site.buffers,y):G?_t(e.site.sources,G):F?_t(e.site.signals,F):""}const A=T=>T.cause?Co(e.site,T.cause):T.subject?x(T.subject):T.stage?u("desk-stop-of",{stage:_t(e.site.stages,T.stage)}):"";async function V(T){T.preventDefault();const[y,G]=n(r).split("/");!y||!G||n(s).trim()===""||await e.ontakeout({[y]:G},n(s).trim())&&(F=>{var H=qa(F,2);U(r,H[0],!0),U(s,H[1],!0)})(["",""])}var P=U_(),j=Ie(P);let z;var L=m(j),N=f(L),K=o(L,2),Y=f(K,!0),J=o(j,2);{var re=T=>{{let y=W(()=>u("desk-title"));$n(T,{get title(){return n(y)},onclose:()=>U(a,!1),"data-desk-dialog":!0,children:(G,F)=>{var H=F_(),D=Ie(H),Q=f(D,!0),X=o(D,2);{var de=Pe=>{var De=N_(),Ge=f(De,!0);b(Qe=>l(Ge,Qe),[()=>u("desk-nothing")]),_(Pe,De)};M(X,Pe=>{n(d).length===0&&Pe(de)})}var le=o(X,2);Ne(le,21,()=>n(d),Pe=>`${Pe.why}/${Pe.incident??""}/${Pe.rule??""}/${JSON.stringify(Pe.subject)}`,(Pe,De)=>{var Ge=I_(),Qe=m(Ge),at=m(Qe),jt=f(at,!0),ot=o(at),ft=o(Qe,2),xt=f(ft),nt=o(ft,2);{var Be=dt=>{var lt=q_(),he=f(lt,!0);b(Se=>{lt.disabled=e.pending,l(he,Se)},[()=>u(n(De).why==="shelved"?"desk-unshelve":"desk-in")]),Re("click",lt,()=>e.onback(n(De))),_(dt,lt)},Ze=W(()=>g(n(De)));M(nt,dt=>{n(Ze)&&dt(Be)})}b((dt,lt,he,Se,Ee,Le)=>{ye(Ge,"data-aside",n(De).why),l(jt,dt),l(ot,` · ${lt??""} ·
            ${he??""}`),l(xt,`${Se??""}${Ee??""} · ${n(De).reason??""}
            ${Le??""}`)},[()=>A(n(De)),()=>u(h[n(De).why]),()=>n(De).until?u("desk-until",{at:ct(n(De).until,e.now,e.site.time_zone)}):u("desk-open-end"),()=>u("desk-since",{at:ct(n(De).since,e.now,e.site.time_zone)}),()=>n(De).by?` · ${n(De).by}`:` · ${u("desk-by-design")}`,()=>n(De).held.length>0?` · ${u("desk-held",{count:String(n(De).held.length)})}`:""]),_(Pe,Ge)});var se=o(le,2);{var q=Pe=>{var De=C_(),Ge=m(De),Qe=m(Ge),at=f(Qe,!0);Qe.value=Qe.__value="";var jt=o(Qe);Ne(jt,17,()=>n(k),({kind:nt,title:Be,of:Ze})=>nt,(nt,Be,Ze,dt)=>{let lt=()=>n(Be).kind,he=()=>n(Be).title,Se=()=>n(Be).of;var Ee=D_();Ne(Ee,21,Se,({id:Le})=>Le,(Le,et)=>{let mt=()=>n(et).id;var ut=j_(),Ke=f(ut,!0),Fe={};b(Xe=>{l(Ke,Xe),Fe!==(Fe=`${lt()}/${mt()}`)&&(ut.value=ut.__value=Fe)},[()=>_t(Se(),mt())]),_(Le,ut)}),b(()=>ye(Ee,"label",he())),_(nt,Ee)}),da(Ge);var ot=o(Ge,2),ft=o(ot,2),xt=f(ft,!0);b((nt,Be,Ze,dt,lt,he)=>{ye(Ge,"aria-label",nt),l(at,Be),ye(ot,"placeholder",Ze),ye(ot,"aria-label",dt),ft.disabled=lt,l(xt,he)},[()=>u("desk-take-out"),()=>u("desk-take-out"),()=>u("shelve-reason"),()=>u("shelve-reason"),()=>e.pending||n(r)===""||n(s).trim()==="",()=>u("desk-out-do")]),nn("submit",De,nt=>{V(nt)}),La(Ge,()=>n(r),nt=>U(r,nt)),Dt(ot,()=>n(s),nt=>U(s,nt)),_(Pe,De)};M(se,Pe=>{n(w)&&Pe(q)})}var B=o(se,2),I=f(B,!0),Z=o(B,2),ie=m(Z),ne=m(ie),ae=m(ne),te=f(ae,!0),fe=o(ae),ee=f(fe,!0),$e=o(fe),ue=f($e,!0),oe=o(ne),be=m(oe),ve=f(be,!0),O=o(be),E=f(O,!0),R=o(O),$=f(R,!0),S=o(oe),C=m(S),ce=f(C,!0),_e=o(C),we=f(_e,!0),ge=o(_e),ke=f(ge,!0),Oe=o(S),xe=m(Oe),Ae=f(xe,!0),Ue=o(xe),qe=f(Ue,!0),je=o(Oe),Je=m(je),Ve=f(Je,!0),pt=o(Je),qt=f(pt,!0),Vt=o(je),Ce=m(Vt),Te=f(Ce,!0),ze=o(Ce),We=f(ze),Et=o(Vt),it=m(Et),It=f(it,!0),St=o(it),Kt=f(St),Gt=o(St),Yt=f(Gt,!0),Zt=o(Z,2);{var Cn=Pe=>{var De=R_(),Ge=Ie(De),Qe=f(Ge,!0),at=o(Ge,2),jt=m(at);Ne(jt,21,()=>n(i).actors,ot=>`${ot.condition}/${ot.subject}`,(ot,ft)=>{var xt=P_(),nt=m(xt),Be=f(nt,!0),Ze=o(nt),dt=f(Ze,!0);b(lt=>{l(Be,lt),l(dt,n(ft).count)},[()=>Zs(e.site,n(ft).condition,n(ft).subject)]),_(ot,xt)}),b(ot=>l(Qe,ot),[()=>u("desk-actors")]),_(Pe,De)};M(Zt,Pe=>{n(i).actors.length>0&&Pe(Cn)})}var Pn=o(Zt,2);Ne(Pn,17,()=>n(i).chattering,Pe=>`${Pe.condition}/${Pe.subject}`,(Pe,De)=>{var Ge=L_(),Qe=f(Ge);b(at=>l(Qe,`≋ ${at??""}`),[()=>u("desk-chatters",{what:Zs(e.site,n(De).condition,n(De).subject),count:String(n(De).count),at:ct(n(De).since,e.now,e.site.time_zone)})]),_(Pe,Ge)}),b((Pe,De,Ge,Qe,at,jt,ot,ft,xt,nt,Be,Ze,dt,lt)=>{l(Q,Pe),l(I,De),l(te,Ge),l(ee,n(i).last_10_min),l(ue,Qe),l(ve,at),l(E,jt),l($,ot),l(ce,ft),l(we,n(i).peak_10_min),l(ke,xt),l(Ae,nt),l(qe,n(i).last_hour),l(Ve,Be),l(qt,n(i).shift),l(Te,Ze),l(We,`${n(i).by_priority.high??""} / ${n(i).by_priority.medium??""} / ${n(i).by_priority.low??""}`),l(It,dt),l(Kt,`${n(i).withheld??""} / ${n(i).folded??""}`),l(Yt,lt)},[()=>u("desk-aside",{count:String(n(d).length)}),()=>u("desk-load-title"),()=>u("desk-last"),()=>u("desk-limit",{count:String(n(i).budget)}),()=>u("desk-mean"),()=>n(i).mean_10_min===null?"—":pe(n(i).mean_10_min,2),()=>u("desk-limit",{count:pe(n(i).mean_limit)}),()=>u("desk-peak"),()=>n(i).peak_at?ct(n(i).peak_at,e.now,e.site.time_zone):"",()=>u("desk-hour"),()=>u("desk-shift"),()=>u("desk-priorities"),()=>u("desk-kept"),()=>u("desk-of",{count:String(n(i).arose)})]),_(G,H)},$$slots:{default:!0}})}};M(J,T=>{n(a)&&T(re)})}b((T,y)=>{z=vt(j,1,"line svelte-1vmtz7v",null,z,{tight:n(c)}),l(N,`${n(c)?"▲ ":""}${T??""}`),l(Y,y)},[()=>u("desk-load",{count:String(n(i).last_10_min),budget:String(n(i).budget)}),()=>u("desk-aside",{count:String(n(d).length)})]),Re("click",j,()=>U(a,!0)),_(t,P),st()}Bt(["click"]);var H_=p('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function W_(t,e){rt(e,!0);var a=H_(),r=m(a),s=m(r),i=f(s,!0),d=o(s,2),c=o(m(d),1,!0),v=o(d,2),h=o(m(v),1,!0),g=o(v,2),w=o(m(g),1,!0),k=o(g,2),x=o(m(k),1,!0),A=o(k,2),V=o(m(A),1,!0),P=o(A,2),j=o(m(P),1,!0),z=o(P,2),L=f(z,!0),N=o(z,2),K=o(m(N),1,!0),Y=o(N,2),J=o(m(Y),1,!0),re=o(Y,2),T=f(re,!0),y=o(re,2),G=f(y,!0);b((F,H,D,Q,X,de,le,se,q,B,I,Z,ie)=>{ye(a,"aria-label",F),l(i,H),l(c,D),l(h,Q),l(w,X),l(x,de),l(V,le),l(j,se),l(L,q),l(K,B),l(J,I),l(T,Z),l(G,ie)},[()=>u("legend-title"),()=>u("legend-sign"),()=>u("legend-plan"),()=>u("legend-nominal"),()=>u("legend-marks"),()=>u("legend-target"),()=>u("legend-band"),()=>u("legend-unknown"),()=>u("legend-estimate"),()=>u("legend-thirds"),()=>u("legend-drum"),()=>u("legend-clock"),()=>u("legend-done")]),_(t,a),st()}var V_=p("<p> </p>"),K_=p('<p class="loss svelte-14dy00n"> </p>'),G_=p('<p class="replaces svelte-14dy00n"> </p>'),Y_=p("<li> <!><!></li>"),Z_=p('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),X_=p('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),J_=p('<button type="submit" class="svelte-14dy00n"> </button>'),Q_=p('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),em=p('<option class="svelte-14dy00n"> </option>'),tm=p('<form class="shelve svelte-14dy00n"><label class="svelte-14dy00n"> <select class="svelte-14dy00n"></select></label> <input maxlength="200" required="" class="svelte-14dy00n"/> <button type="submit" class="svelte-14dy00n"> </button></form>'),nm=p('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),am=p('<button class="svelte-14dy00n"> </button>'),rm=p('<button data-shelve="" class="svelte-14dy00n"> </button>'),sm=p('<p class="may-not svelte-14dy00n"> </p>'),im=p('<div class="buttons svelte-14dy00n"><!> <!> <!></div> <!>',1),om=p('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <p class="since svelte-14dy00n"> </p> <!> <!> <!> <!> <!> <!></article>');function $i(t,e){rt(e,!0);let a=me(!1),r=me(""),s=me(!1),i=me(""),d=me(60);const c=W(()=>Me.isConcerned(e.incident.concerns)),v=W(()=>Me.offers("acknowledge")&&n(c)),h=W(()=>Me.offers("comment")&&n(c)),g=W(()=>Me.offers("shelve")&&n(c)),w=W(()=>Math.floor(e.view.alarms.shelve_max_secs/60)),k=W(()=>[15,30,60,120,240,480].filter(S=>S<=n(w))),x=W(()=>e.site.time_zone),A=W(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),V=W(()=>Lo(e.incident)),P=W(()=>Kc(e.incident).map(S=>Wc(S,e.view))),j=W(()=>n(P)[0]),z=W(()=>n(P).slice(1)),L=W(()=>e.incident.cleared_at??e.now),N={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal",shelved:"desk-shelved",suppressed:"desk-suppressed",out_of_service:"desk-out"},K={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○",shelved:"‖",suppressed:"‖",out_of_service:"‖"},Y={high:"priority-high",medium:"priority-medium",low:"priority-low"};async function J(S){await S(n(r).trim())&&(U(r,""),U(a,!1))}async function re(S){S.preventDefault(),!(n(i).trim()===""||!await e.onshelve(Number(n(d)),n(i).trim()))&&(U(i,""),U(s,!1))}function T(S){S.preventDefault(),n(r).trim()!==""&&J(e.oncomment)}var y=om(),G=m(y),F=m(G),H=f(F,!0),D=o(F,2),Q=f(D,!0),X=o(G,2);{var de=S=>{var C=V_();let ce;var _e=f(C,!0);b(we=>{ce=vt(C,1,"first svelte-14dy00n",null,ce,{over:!n(j).active}),l(_e,we)},[()=>Xs(e.site,n(j),e.now)]),_(S,C)};M(X,S=>{n(j)&&S(de)})}var le=o(X,2);{var se=S=>{var C=K_(),ce=f(C,!0);b(_e=>l(ce,_e),[()=>Pc(e.site,e.incident.loss)]),_(S,C)};M(le,S=>{e.incident.loss&&S(se)})}var q=o(le,2),B=m(q),I=f(B,!0),Z=o(B),ie=o(Z);{var ne=S=>{var C=Ht();b(ce=>l(C,` · ${ce??""}`),[()=>u("incident-ended",{at:ct(e.incident.cleared_at,e.now,n(x))})]),_(S,C)};M(ie,S=>{e.incident.cleared_at&&S(ne)})}var ae=o(q,2),te=f(ae),fe=o(ae,2);{var ee=S=>{var C=G_(),ce=f(C,!0);b(_e=>l(ce,_e),[()=>u("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:ct(e.incident.replaces.since,e.now,n(x))})]),_(S,C)};M(fe,S=>{e.incident.replaces&&S(ee)})}var $e=o(fe,2);{var ue=S=>{var C=Z_(),ce=m(C),_e=f(ce,!0),we=o(ce,2);Ne(we,21,()=>n(z),ge=>`${ge.condition}/${ge.subject}`,(ge,ke)=>{var Oe=Y_();let xe;var Ae=m(Oe),Ue=o(Ae);{var qe=Ve=>{var pt=Ht();b(qt=>l(pt,`· ${qt??""}`),[()=>u("member-over")]),_(Ve,pt)};M(Ue,Ve=>{n(ke).active||Ve(qe)})}var je=o(Ue);{var Je=Ve=>{var pt=Ht();b(qt=>l(pt,`· ${qt??""}`),[()=>u("member-folded")]),_(Ve,pt)};M(je,Ve=>{n(ke).folded&&Ve(Je)})}b(Ve=>{xe=vt(Oe,1,"svelte-14dy00n",null,xe,{over:!n(ke).active}),l(Ae,Ve)},[()=>Xs(e.site,n(ke),e.now)]),_(ge,Oe)}),b(ge=>l(_e,ge),[()=>u("incident-members",{n:n(z).length,count:String(n(z).length)})]),_(S,C)};M($e,S=>{n(z).length>0&&S(ue)})}var oe=o($e,2);Ne(oe,17,()=>e.incident.notes,yr,(S,C)=>{var ce=X_(),_e=m(ce),we=f(_e),ge=o(_e);b((ke,Oe)=>{l(we,`${ke??""} ${n(C).by??""}`),l(ge,`${Oe??""}${n(C).comment?`: ${n(C).comment}`:""}`)},[()=>ct(n(C).at,e.now,n(x)),()=>n(C).acknowledges?` · ${u("incident-acknowledged")}`:""]),_(S,ce)});var be=o(oe,2);{var ve=S=>{var C=Q_(),ce=m(C),_e=o(ce,2);{var we=ge=>{var ke=J_(),Oe=f(ke,!0);b((xe,Ae)=>{ke.disabled=xe,l(Oe,Ae)},[()=>e.pending||n(r).trim()==="",()=>u("comment-send")]),_(ge,ke)};M(_e,ge=>{n(A)||ge(we)})}b((ge,ke)=>{ye(ce,"placeholder",ge),ye(ce,"aria-label",ke)},[()=>u("comment-placeholder"),()=>u("comment")]),nn("submit",C,T),Dt(ce,()=>n(r),ge=>U(r,ge)),_(S,C)};M(be,S=>{n(a)&&S(ve)})}var O=o(be,2);{var E=S=>{var C=tm(),ce=m(C),_e=m(ce),we=o(_e);Ne(we,20,()=>n(k),xe=>xe,(xe,Ae)=>{var Ue=em(),qe=f(Ue,!0),je={};b(Je=>{l(qe,Je),je!==(je=Ae)&&(Ue.value=(Ue.__value=je)??"")},[()=>Rt(Ae*60)]),_(xe,Ue)}),da(we);var ge=o(ce,2),ke=o(ge,2),Oe=f(ke,!0);b((xe,Ae,Ue,qe,je)=>{l(_e,`${xe??""} `),ye(ge,"placeholder",Ae),ye(ge,"aria-label",Ue),ke.disabled=qe,l(Oe,je)},[()=>u("shelve-for"),()=>u("shelve-reason"),()=>u("shelve-reason"),()=>e.pending||n(i).trim()==="",()=>u("shelve")]),nn("submit",C,xe=>{re(xe)}),La(we,()=>n(d),xe=>U(d,xe)),Dt(ge,()=>n(i),xe=>U(i,xe)),_(S,C)};M(O,S=>{n(s)&&S(E)})}var R=o(O,2);{var $=S=>{var C=im(),ce=Ie(C),_e=m(ce);{var we=qe=>{var je=nm(),Je=m(je);b(Ve=>{je.disabled=e.pending,l(Je,`${Ve??""} `)},[()=>u(e.pending?"acknowledging":"acknowledge")]),Re("click",je,()=>{J(e.onacknowledge)}),_(qe,je)};M(_e,qe=>{n(A)&&n(v)&&qe(we)})}var ge=o(_e,2);{var ke=qe=>{var je=am(),Je=f(je,!0);b(Ve=>{ye(je,"aria-expanded",n(a)),l(Je,Ve)},[()=>u("comment")]),Re("click",je,()=>U(a,!n(a))),_(qe,je)};M(ge,qe=>{n(h)&&qe(ke)})}var Oe=o(ge,2);{var xe=qe=>{var je=rm(),Je=f(je,!0);b(Ve=>{ye(je,"aria-expanded",n(s)),l(Je,Ve)},[()=>u("shelve")]),Re("click",je,()=>U(s,!n(s))),_(qe,je)};M(Oe,qe=>{n(g)&&qe(xe)})}var Ae=o(ce,2);{var Ue=qe=>{var je=sm(),Je=f(je,!0);b(Ve=>l(Je,Ve),[()=>u(n(c)?"me-may-not":"me-not-yours")]),_(qe,je)};M(Ae,qe=>{!n(v)&&!n(h)&&!n(g)&&qe(Ue)})}_(S,C)};M(R,S=>{e.view.mode!=="replay"&&S($)})}b((S,C,ce,_e,we,ge)=>{vt(y,1,`${n(V)??""} ${e.incident.state??""}`,"svelte-14dy00n"),ye(y,"data-incident",e.incident.id),ye(y,"data-state",e.incident.state),l(H,K[e.incident.state]),l(Q,S),l(I,C),l(Z,` ${ce??""}`),ye(ae,"data-priority",e.incident.priority),l(te,`${_e??""}${we??""}${ge??""}`)},[()=>u("incident-cause",{cause:Lc(e.site,e.incident)}),()=>u(N[e.incident.state]),()=>u("incident-since",{at:ct(e.incident.raised_at,e.now,n(x)),span:Rt(Ka(e.incident.raised_at,n(L)))}),()=>u(Y[e.incident.priority]),()=>e.incident.repeats>0?` · ${u("incident-repeats",{count:String(e.incident.repeats)})}`:"",()=>e.incident.stale?` · ${u("incident-stale")}`:""]),_(t,y),st()}Bt(["click"]);var lm=p('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function um(t,e){rt(e,!0);let a=me(zt(Me.name)),r;un(()=>r.showModal());function s(L){L.preventDefault(),n(a).trim()!==""&&e.named(n(a).trim())}var i=lm(),d=m(i),c=m(d),v=f(c,!0),h=o(c,2),g=f(h,!0),w=o(h,2),k=o(w,2),x=f(k,!0),A=o(k,2),V=m(A),P=f(V,!0),j=o(V,2),z=f(j,!0);sa(i,L=>r=L,()=>r),b((L,N,K,Y,J,re)=>{l(v,L),l(g,N),l(x,K),V.disabled=Y,l(P,J),l(z,re)},[()=>u("name-title"),()=>u("name-field"),()=>u("name-hint"),()=>n(a).trim()==="",()=>u("name-save"),()=>u("cancel")]),nn("cancel",i,()=>e.named(null)),nn("submit",d,s),Dt(w,()=>n(a),L=>U(a,L)),Re("click",j,()=>e.named(null)),_(t,i),st()}Bt(["click"]);var cm=p('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),dm=p('<p class="error svelte-wxtk5e" role="alert"> </p>'),vm=p('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),Ei=p('<li class="svelte-wxtk5e"><!></li>'),fm=p('<details class="folded svelte-wxtk5e"><summary class="svelte-wxtk5e"> </summary> <ul></ul></details>'),hm=p('<p class="rest svelte-wxtk5e"> </p>'),_m=p('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <!> <div><!> <!> <ul></ul> <!> <!></div> <!></aside> <!>',1);function mm(t,e){rt(e,!0);const a=5,r={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3,shelved:4,suppressed:4,out_of_service:4},s={high:0,medium:1,low:2},i=$=>+!Me.isConcerned($.concerns),d=W(()=>e.view.incidents.filter($=>!Ro($)&&!Qs($)).sort(($,S)=>i($)-i(S)||Number(fr($))-Number(fr(S))||r[$.state]-r[S.state]||s[$.priority]-s[S.priority]||$.id-S.id)),c=W(()=>e.view.incidents.filter(Qs)),v=W(()=>n(d).slice(0,a)),h=W(()=>n(d).length-n(v).length),g=W(()=>e.view.stages.some(({state:$})=>$==="unknown"));let w=me(null),k=()=>{},x=me(zt([])),A=me("");function V($,S){k=S,Me.name||!Me.isOpen?$(Me.name):U(w,$,!0)}async function P($,S){U(x,[...n(x),$],!0),U(A,"");try{return await Me.doing(S),!0}catch(C){return U(A,u("refused",{error:C instanceof Error?C.message:String(C)}),!0),!1}finally{U(x,n(x).filter(C=>C!==$),!0)}}const j=$=>Me.me?.person?.name??$,z=($,S)=>new Promise(C=>{V(ce=>{P($,()=>S(j(ce))).then(C)},()=>C(!1))}),L=($,S)=>z($.id,C=>Tv($.id,C,S)),N=0,K=$=>{z(N,S=>Mv($,S))},Y=$=>{z(N,S=>zv($,S))},J=($,S,C)=>z($.id,ce=>Ov($.id,S,C,ce)),re=$=>{z(N,S=>$.incident!==null?Nv($.incident,S):Iv($.subject??{},S))},T=($,S)=>z(N,C=>qv($,S,C)),y=($,S)=>z($.id,C=>Av($.id,C,S)),G=$=>$.state==="unacknowledged"||$.state==="returned_unacknowledged";function F($){if($.code!=="KeyA"||$.ctrlKey||$.metaKey||$.altKey||$.repeat||n(w)||$.target instanceof Element&&$.target.closest("input, textarea, dialog")||e.view.mode==="replay"||Me.asking||!Me.offers("acknowledge"))return;const S=n(d).find(C=>G(C)&&Me.isConcerned(C.concerns));S&&$.preventDefault(),S&&!n(x).includes(S.id)&&L(S,"")}function H($){const S=n(w);if(U(w,null),$===null)return k();Me.set($),S?.($)}var D=_m();nn("keydown",Da,F);var Q=Ie(D),X=m(Q),de=m(X),le=f(de,!0),se=o(de,2);{var q=$=>{var S=cm(),C=m(S),ce=o(C),_e=f(ce,!0);b((we,ge)=>{l(C,`${we??""} `),l(_e,ge)},[()=>u("name-current",{name:Me.name}),()=>u("name-change")]),Re("click",ce,()=>U(w,()=>{})),_($,S)};M(se,$=>{Me.isOpen&&Me.name&&$(q)})}var B=o(X,2);{var I=$=>{var S=dm(),C=f(S);b(()=>l(C,`■ ${n(A)??""}`)),_($,S)};M(B,$=>{n(A)&&$(I)})}var Z=o(B,2);{let $=W(()=>n(x).includes(N));B_(Z,{get site(){return e.site},get view(){return e.view},get now(){return e.now},get pending(){return n($)},onback:re,ontakeout:T})}var ie=o(Z,2);let ne;var ae=m(ie);{let $=W(()=>n(x).includes(N));O_(ae,{get site(){return e.site},get view(){return e.view},get now(){return e.now},get pending(){return n($)},onissue:K,oncalloff:Y})}var te=o(ae,2);{var fe=$=>{var S=vm(),C=m(S),ce=f(C,!0),_e=o(C,3);{var we=ge=>{var ke=Ht();b(Oe=>l(ke,Oe),[()=>u(n(g)?"incidents-none-blind":"incidents-none-more")]),_(ge,ke)};M(_e,ge=>{e.doubtful||ge(we)})}b(ge=>l(ce,ge),[()=>u("incidents-none")]),_($,S)};M(te,$=>{n(v).length===0&&n(c).length===0&&$(fe)})}var ee=o(te,2);Ne(ee,21,()=>n(v),$=>$.id,($,S)=>{var C=Ei(),ce=m(C);{let _e=W(()=>n(x).includes(n(S).id));$i(ce,{get site(){return e.site},get view(){return e.view},get incident(){return n(S)},get now(){return e.now},get pending(){return n(_e)},onacknowledge:we=>L(n(S),we),oncomment:we=>y(n(S),we),onshelve:(we,ge)=>J(n(S),we,ge)})}_($,C)});var $e=o(ee,2);{var ue=$=>{var S=fm(),C=m(S),ce=f(C,!0),_e=o(C,2);Ne(_e,21,()=>n(c),we=>we.id,(we,ge)=>{var ke=Ei(),Oe=m(ke);{let xe=W(()=>n(x).includes(n(ge).id));$i(Oe,{get site(){return e.site},get view(){return e.view},get incident(){return n(ge)},get now(){return e.now},get pending(){return n(xe)},onacknowledge:Ae=>L(n(ge),Ae),oncomment:Ae=>y(n(ge),Ae),onshelve:(Ae,Ue)=>J(n(ge),Ae,Ue)})}_(we,ke)}),b(we=>{ye(S,"data-folded",n(c).length),l(ce,we)},[()=>u("incidents-folded",{n:n(c).length,count:String(n(c).length)})]),_($,S)};M($e,$=>{n(c).length>0&&$(ue)})}var oe=o($e,2);{var be=$=>{var S=hm(),C=f(S,!0);b(ce=>l(C,ce),[()=>u("incidents-rest",{n:n(h),count:String(n(h))})]),_($,S)};M(oe,$=>{n(h)>0&&$(be)})}var ve=o(ie,2);{var O=$=>{W_($,{})};M(ve,$=>{n(d).length<=3&&$(O)})}var E=o(Q,2);{var R=$=>{um($,{named:H})};M(E,$=>{n(w)&&$(R)})}b(($,S)=>{ye(Q,"aria-label",$),l(le,S),ne=vt(ie,1,"list svelte-wxtk5e",null,ne,{roomy:n(v).length<=2})},[()=>u("incidents-title"),()=>u("incidents-title")]),_(t,D),st()}Bt(["click"]);var gm=p('<span aria-hidden="true">■</span> ',1),bm=p('<div role="alert"><!></div>');function wm(t,e){rt(e,!0);const a=Intl.DateTimeFormat().resolvedOptions().timeZone,r=W(()=>ht.lost?u("link-lost",{at:ha(ht.heardAt,a)}):ht.frozen?u("link-frozen",{at:ha(ht.movedAt,a)}):"");var s=bm();let i;var d=m(s);{var c=v=>{var h=gm(),g=o(Ie(h));b(()=>l(g,` ${n(r)??""}`)),_(v,h)};M(d,v=>{n(r)&&v(c)})}b(()=>i=vt(s,1,"bar svelte-1gd3r34",null,i,{shown:n(r)!==""})),_(t,s),st()}var pm=p('<p class="kept svelte-miihbt"> </p>'),Si=p('<p class="quiet"> </p>'),ym=p('<p class="warn svelte-miihbt" data-caps=""><span aria-hidden="true">▲</span> </p>'),km=p('<p class="bad svelte-miihbt"><span aria-hidden="true">■</span> </p>'),xm=p('<p class="bad svelte-miihbt" data-failure=""><span aria-hidden="true">■</span> </p>'),$m=p('<button type="button"> </button>'),Em=p('<dialog aria-labelledby="sign-title" data-sign-in="" class="svelte-miihbt"><form class="svelte-miihbt"><h2 id="sign-title" class="svelte-miihbt"> </h2> <!> <!> <label for="sign-login"> </label> <input id="sign-login" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false" class="svelte-miihbt"/> <label for="sign-password"> </label> <input id="sign-password" autocomplete="current-password" aria-describedby="sign-said" class="svelte-miihbt"/> <label class="show svelte-miihbt"><input type="checkbox" class="svelte-miihbt"/> </label> <div id="sign-said" aria-live="polite" class="svelte-miihbt"><!> <!></div> <div class="buttons svelte-miihbt"><button type="submit" class="yes svelte-miihbt"> </button> <!></div></form></dialog>');function Ti(t,e){rt(e,!0);let a=_s(e,"alone",3,!1),r=me(zt(localStorage.getItem("tizbek.login")??"")),s=me(""),i=me(!1),d=me(!1),c=me(!1),v=me(""),h=me(0),g=me(zt(Date.now())),w,k,x;const A=W(()=>Math.max(0,Math.ceil((n(h)-n(g))/1e3)));un(()=>{w.showModal(),(n(r)===""?k:x).focus();const ue=setInterval(()=>U(g,Date.now(),!0),250);return()=>clearInterval(ue)});const V=ue=>U(i,ue.getModifierState?.("CapsLock")??!1,!0);async function P(ue){if(ue.preventDefault(),!(n(c)||n(A)>0||n(r).trim()===""||n(s)==="")){U(c,!0),U(v,"");try{const oe=await gv(n(r),n(s));localStorage.setItem("tizbek.login",n(r).trim()),U(s,""),Me.answered(oe)}catch(oe){U(v,oe instanceof dn?oe.message:u("entry-no-link"),!0),oe instanceof dn&&oe.retrySecs!==null?(U(v,""),U(g,Date.now(),!0),U(h,n(g)+oe.retrySecs*1e3)):U(s,""),x.focus()}U(c,!1)}}function j(ue){a()?ue.preventDefault():Me.answered(null)}var z=Em();nn("keydown",Da,V),nn("keyup",Da,V);var L=m(z),N=m(L),K=f(N,!0),Y=o(N,2);{var J=ue=>{var oe=pm(),be=f(oe,!0);b(ve=>l(be,ve),[()=>u("sign-kept")]),_(ue,oe)};M(Y,ue=>{e.kept&&ue(J)})}var re=o(Y,2);{var T=ue=>{var oe=Si(),be=f(oe,!0);b(ve=>l(be,ve),[()=>u("who-ended")]),_(ue,oe)},y=ue=>{var oe=Si(),be=f(oe,!0);b(ve=>l(be,ve),[()=>u("who-look")]),_(ue,oe)};M(re,ue=>{Me.me?.ended?ue(T):a()&&ue(y,1)})}var G=o(re,2),F=f(G,!0),H=o(G,2);sa(H,ue=>k=ue,()=>k);var D=o(H,2),Q=f(D,!0),X=o(D,2);sa(X,ue=>x=ue,()=>x);var de=o(X,2),le=m(de),se=o(le),q=o(de,2),B=m(q);{var I=ue=>{var oe=ym(),be=o(m(oe));b(ve=>l(be,` ${ve??""}`),[()=>u("sign-caps")]),_(ue,oe)};M(B,ue=>{n(i)&&ue(I)})}var Z=o(B,2);{var ie=ue=>{var oe=km(),be=o(m(oe));b(ve=>{ye(oe,"data-wait",n(A)),l(be,` ${ve??""}`)},[()=>u("sign-again",{wait:Rt(n(A))})]),_(ue,oe)},ne=ue=>{var oe=xm(),be=o(m(oe));b(()=>l(be,` ${n(v)??""}`)),_(ue,oe)};M(Z,ue=>{n(A)>0?ue(ie):n(v)!==""&&ue(ne,1)})}var ae=o(q,2),te=m(ae),fe=f(te,!0),ee=o(te,2);{var $e=ue=>{var oe=$m(),be=f(oe,!0);b(ve=>l(be,ve),[()=>u("cancel")]),Re("click",oe,()=>Me.answered(null)),_(ue,oe)};M(ee,ue=>{a()||ue($e)})}sa(z,ue=>w=ue,()=>w),b((ue,oe,be,ve,O,E)=>{l(K,ue),l(F,oe),l(Q,be),ye(X,"type",n(d)?"text":"password"),ye(X,"aria-invalid",n(v)!==""),l(se,` ${ve??""}`),te.disabled=O,l(fe,E)},[()=>u("sign-title"),()=>u("sign-login"),()=>u("sign-password"),()=>u("sign-show"),()=>n(c)||n(A)>0||n(r).trim()===""||n(s)==="",()=>u("sign-do")]),nn("cancel",z,j),nn("submit",L,P),Dt(H,()=>n(r),ue=>U(r,ue)),Dt(X,()=>n(s),ue=>U(s,ue)),Uu(le,()=>n(d),ue=>U(d,ue)),_(t,z),st()}Bt(["click"]);var Sm=p('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),Tm=p('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),Am=p('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function Mm(t,e){rt(e,!0);const a=W(()=>new Map(e.view.stages.map(te=>[te.id,te]))),r=W(()=>new Map(e.view.buffers.map(te=>[te.id,te])));var s=Am(),i=m(s),d=m(i),c=m(d),v=m(c),h=f(v,!0),g=o(v),w=f(g,!0),k=o(g),x=f(k,!0),A=o(k),V=f(A),P=o(A),j=f(P),z=o(P),L=f(z),N=o(z),K=f(N),Y=o(N),J=f(Y),re=o(Y),T=f(re,!0),y=o(d);Ne(y,21,()=>e.site.stages,te=>te.id,(te,fe)=>{const ee=W(()=>n(a).get(n(fe).id)),$e=W(()=>n(ee)&&n(ee).state!=="unknown");var ue=Sm(),oe=m(ue),be=f(oe),ve=o(oe),O=f(ve),E=o(ve),R=f(E,!0),$=o(E),S=f($,!0),C=o($),ce=f(C,!0),_e=o(C),we=f(_e,!0),ge=o(_e),ke=f(ge,!0),Oe=o(ge),xe=f(Oe,!0),Ae=o(Oe),Ue=f(Ae,!0);b((qe,je,Je,Ve,pt,qt,Vt,Ce,Te,ze,We)=>{l(be,`${qe??""}${je??""}`),l(O,`${Je??""}${Ve??""}`),l(R,pt),l(S,qt),l(ce,Vt),l(we,Ce),l(ke,Te),l(xe,ze),l(Ue,We)},[()=>Nt(n(fe).name),()=>e.view.drum?.stage===n(fe).id?` · ${u("drum-mark")}`:"",()=>n(ee)?zo(n(ee)):u("stage-unknown"),()=>n(ee)?.estimated?` · ${ts(e.site,n(ee).estimated,e.now)}`:"",()=>n(ee)?Oo(n(ee)):"—",()=>n($e)&&n(ee).rate!==null?Qr(n(ee).rate):"—",()=>n(ee)?Qr(n(ee).planned_rate):"—",()=>n($e)?pe(n(ee).actual):"—",()=>n(ee)?pe(n(ee).planned):"—",()=>n(ee)?.end?kr(n(ee).end.done):"—",()=>n(ee)?.end&&n(ee).end.met!==null?Kn(n(ee).end.met):"—"]),_(te,ue)});var G=o(i,2),F=m(G),H=m(F),D=m(H),Q=f(D,!0),X=o(D),de=f(X),le=o(X),se=f(le),q=o(le,2),B=f(q),I=o(q),Z=f(I,!0),ie=o(I),ne=f(ie,!0),ae=o(F);Ne(ae,21,()=>e.site.buffers,te=>te.id,(te,fe)=>{const ee=W(()=>n(r).get(n(fe).id));var $e=Tm(),ue=m($e),oe=f(ue),be=o(ue),ve=f(be,!0),O=o(be),E=f(O,!0),R=o(O),$=f(R,!0),S=o(R),C=f(S,!0),ce=o(S),_e=f(ce,!0),we=o(ce),ge=f(we,!0);b((ke,Oe,xe,Ae,Ue,qe,je,Je)=>{l(oe,`${ke??""}${Oe??""}`),l(ve,xe),l(E,Ae),l($,Ue),l(C,qe),l(_e,je),l(ge,Je)},[()=>Nt(n(fe).name),()=>n(ee)?.estimated?` · ${ts(e.site,n(ee).estimated,e.now)}`:"",()=>n(ee)?pe(n(ee).level):"—",()=>n(ee)?pe(n(ee).sigma):"—",()=>n(ee)?pe(n(ee).level/n(fe).capacity*100):"—",()=>n(ee)&&n(ee).net!==null?mn(n(ee).net):"—",()=>n(ee)?qo(n(fe),n(ee).level,bs(n(fe),n(ee),e.view.incidents),e.now,e.site.time_zone):u("stage-unknown"),()=>n(ee)?.zone?Io(n(ee).zone):"—"]),_(te,$e)}),b((te,fe,ee,$e,ue,oe,be,ve,O,E,R,$,S,C,ce,_e,we,ge,ke,Oe,xe,Ae)=>{l(h,te),l(w,fe),l(x,ee),l(V,`${$e??""}, ${ue??""}`),l(j,`${oe??""}, ${be??""}`),l(L,`${ve??""}, ${O??""}`),l(K,`${E??""}, ${R??""}`),l(J,`${$??""}, ${S??""}`),l(T,C),l(Q,ce),l(de,`${_e??""}, ${we??""}`),l(se,`±, ${ge??""}`),l(B,`${ke??""}, ${Oe??""}`),l(Z,xe),l(ne,Ae)},[()=>u("stage-label"),()=>u("state-label"),()=>u("lag-label"),()=>u("rate-label"),()=>Oa(e.site),()=>u("planned-label"),()=>Oa(e.site),()=>u("actual-label"),()=>wt(e.site),()=>u("planned-label"),()=>wt(e.site),()=>u("end-title"),()=>wt(e.site),()=>u("plan-trial-chance"),()=>u("buffer-label"),()=>u("level-label"),()=>wt(e.site),()=>wt(e.site),()=>u("net-label"),()=>Oa(e.site),()=>u("clock-label"),()=>u("zone-label")]),_(t,s),st()}var zm=p('<div class="veil hatched svelte-1n46o8q"></div>'),Om=p('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),Nm=p('<p class="waiting svelte-1n46o8q" role="status"> </p>'),qm=p("<!> <!>",1);function Im(t,e){rt(e,!0);let a=me(!1),r=me(""),s=!1;async function i(){try{await Me.look(),U(r,"")}catch{U(r,u("entry-no-link"),!0),setTimeout(()=>{i()},2e3)}}i(),Me.start(),un(()=>{!Me.may("look")||s||(s=!0,ht.start())});const d=W(()=>Me.me!==null&&!Me.may("look"));un(()=>{document.documentElement.lang=fa.current,document.documentElement.dataset.theme=ea.current,document.title=ht.site?`${Nt(ht.site.name)} · Tizbek`:"Tizbek"});const c=W(()=>ht.lost||ht.frozen||n(d));var v=qm(),h=Ie(v);{var g=V=>{var P=Om(),j=m(P);b_(j,{get site(){return ht.site},get view(){return ht.view},get now(){return ht.now},get doubtful(){return n(c)}});var z=o(j,2);wm(z,{});var L=o(z,2);let N;var K=m(L);{var Y=F=>{Mm(F,{get site(){return ht.site},get view(){return ht.view},get now(){return ht.now}})},J=F=>{mv(F,{get site(){return ht.site},get view(){return ht.view},get now(){return ht.now}})};M(K,F=>{n(a)?F(Y):F(J,-1)})}var re=o(K,2);mm(re,{get site(){return ht.site},get view(){return ht.view},get now(){return ht.now},get doubtful(){return n(c)}});var T=o(re,2);{var y=F=>{var H=zm();_(F,H)};M(T,F=>{n(c)&&F(y)})}var G=o(L,2);sf(G,{get site(){return ht.site},get mode(){return ht.view.mode},get asTable(){return n(a)},set asTable(F){U(a,F,!0)}}),b(()=>N=vt(L,1,"svelte-1n46o8q",null,N,{doubtful:n(c)})),_(V,P)},w=V=>{var P=Nm(),j=f(P,!0);b(z=>l(j,z),[()=>n(r)!==""?n(r):ht.error?u("link-refused",{error:ht.error}):u("loading")]),_(V,P)};M(h,V=>{ht.site&&ht.view?V(g):n(d)||V(w,1)})}var k=o(h,2);{var x=V=>{Ti(V,{get kept(){return Me.asking.kept}})},A=V=>{Ti(V,{kept:!1,alone:!0})};M(k,V=>{Me.asking?V(x):n(d)&&V(A,1)})}_(t,v),st()}const Zo=document.getElementById("page");if(!Zo)throw new Error("index.html has no #page");Eu(Im,{target:Zo});
